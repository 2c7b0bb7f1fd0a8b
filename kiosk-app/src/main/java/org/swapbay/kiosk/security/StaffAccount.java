package org.swapbay.kiosk.security;

import java.util.Set;

/** A person of the staff who may sign in. */
public record StaffAccount(String username, Set<StaffRole> roles) {

    public StaffAccount {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return Permissions.allow(roles, permission);
    }

    /** Usernames are names of people as often as not: not for logs. */
    @Override
    public String toString() {
        return "StaffAccount" + roles;
    }
}
