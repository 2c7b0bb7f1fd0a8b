package org.swapbay.kiosk.security;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The roles behind an authentication; none for nobody. */
public final class SignedIn {

    private static final String PREFIX = "ROLE_";

    private SignedIn() {}

    static String authority(StaffRole role) {
        return PREFIX + role.name();
    }

    public static Set<StaffRole> roles(@Nullable Authentication who) {
        if (who == null || !who.isAuthenticated()) return Set.of();
        var held = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Stream.of(StaffRole.values())
                .filter(role -> held.contains(authority(role)))
                .collect(Collectors.toSet());
    }

    public static boolean may(@Nullable Authentication who, Permission permission) {
        return Permissions.allow(roles(who), permission);
    }
}
