package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.Permissions;
import org.swapbay.kiosk.security.StaffRole;

/**
 * The signed-in person. Asked on a UI's thread. Nothing is done in the console in nobody's name, and the name comes only
 * from {@link #signs}: so each act asks for its permission at the moment it is done, on the server.
 */
@org.springframework.stereotype.Component
class Staff {

    private final AuthenticationContext context;

    Staff(AuthenticationContext context) {
        this.context = context;
    }

    /** For showing who is signed in; what is done takes its name from {@link #signs}. */
    String shownName() {
        return name();
    }

    /** Whether to offer something. */
    boolean may(Permission permission) {
        return Permissions.allow(roles(), permission);
    }

    /** Whether to offer a way to a view. */
    boolean maySee(Class<? extends Component> view) {
        return Optional.ofNullable(view.getAnnotation(Needs.class))
                .filter(needs -> may(needs.value()))
                .isPresent();
    }

    /**
     * The account that goes on record for an act.
     *
     * @throws AccessDeniedException when the person may not do it; nothing has happened then
     */
    String signs(Permission permission) {
        if (!may(permission)) throw new AccessDeniedException(permission + " is not allowed");
        return name();
    }

    void signOut() {
        context.logout();
    }

    private String name() {
        return context.getPrincipalName().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    private Set<StaffRole> roles() {
        return Stream.of(StaffRole.values())
                .filter(role -> context.hasRole(role.name()))
                .collect(Collectors.toSet());
    }
}
