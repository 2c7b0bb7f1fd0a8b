package org.swapbay.kiosk.security;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lets a person into a view that {@link Needs} what they may; Vaadin's own annotations speak for all other views, and a
 * view that says nothing is closed. Asked on each navigation, also inside an open page.
 */
@Component
class ViewAccess implements NavigationAccessChecker {

    private final transient AnnotatedViewAccessChecker annotations = new AnnotatedViewAccessChecker();

    @Override
    public AccessCheckResult check(NavigationContext navigation) {
        var needs = navigation.getNavigationTarget().getAnnotation(Needs.class);
        if (needs == null) return annotations.check(navigation);
        var roles = Arrays.stream(StaffRole.values())
                .filter(role -> navigation.hasRole(role.name()))
                .collect(Collectors.toSet());
        return Permissions.allow(roles, needs.value()) ? navigation.allow() : navigation.deny("needs " + needs.value());
    }
}
