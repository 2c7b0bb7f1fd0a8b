package org.swapbay.kiosk.security;

import static org.swapbay.kiosk.security.StaffRole.ADMINISTRATOR;
import static org.swapbay.kiosk.security.StaffRole.IT;
import static org.swapbay.kiosk.security.StaffRole.OFFICE;
import static org.swapbay.kiosk.security.StaffRole.PRINCIPAL;
import static org.swapbay.kiosk.security.StaffRole.TEACHER;
import static org.swapbay.kiosk.security.StaffRole.TECHNICIAN;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The permission table: who may do what. Office, teacher and principal read, and change little: they let a student
 * borrow for the day, the office keeps the school's calendar, and of fees office and principal
 * each write their part, so that nobody takes money and forgives it too.
 * Whoever is both technician and IT of a small school has both roles.
 */
public final class Permissions {

    private Permissions() {}

    /** The roles that may; the administrator is in every row. A new permission has no row and does not compile. */
    public static Set<StaffRole> roles(Permission permission) {
        return switch (permission) {
            case SEE_TODAY,
                    SEE_ASSETS,
                    SEE_PEOPLE,
                    SEE_LOANS,
                    SEE_WAITING_LIST,
                    SEE_CALENDAR,
                    SEE_OWN_ACCOUNT,
                    CHANGE_OWN_ACCOUNT,
                    ALLOW_DAY_LOANS -> EnumSet.allOf(StaffRole.class);
            case SEE_TICKETS, SEE_POLICY, EXPORT_LISTS -> EnumSet.complementOf(EnumSet.of(TEACHER));
            case SEE_CABINET, SEE_CASES -> EnumSet.of(TECHNICIAN, OFFICE, IT, ADMINISTRATOR);
            case WORK_AT_KIOSK, WORK_ON_TICKETS, DECIDE_CASES -> EnumSet.of(TECHNICIAN, ADMINISTRATOR);
            case SEE_NOTICES -> EnumSet.of(TECHNICIAN, OFFICE, IT, ADMINISTRATOR);
            case WORK_ON_NOTICES -> EnumSet.of(OFFICE, ADMINISTRATOR);
            case CHANGE_WAITING_LIST -> EnumSet.of(TECHNICIAN, OFFICE, ADMINISTRATOR);
            case ISSUE_PINS, END_PIN_LOCKS -> EnumSet.of(TECHNICIAN, IT, ADMINISTRATOR);
            case SEE_AUDIT -> EnumSet.of(PRINCIPAL, IT, ADMINISTRATOR);
            case SET_CALENDAR -> EnumSet.of(OFFICE, IT, ADMINISTRATOR);
            case CHECK_JOURNAL -> EnumSet.of(IT, ADMINISTRATOR);
            case SEE_FEES, SEE_CASH, SETTLE_NOTES -> EnumSet.of(OFFICE, PRINCIPAL, ADMINISTRATOR);
            case WORK_ON_FEES, TAKE_PAYMENTS, COLLECT_CASH -> EnumSet.of(OFFICE, ADMINISTRATOR);
            case FORGIVE_FEES -> EnumSet.of(PRINCIPAL, ADMINISTRATOR);
            case SEE_STAFF, MANAGE_STAFF, PUBLISH_POLICY -> EnumSet.of(ADMINISTRATOR);
        };
    }

    /** Whether one of the roles may. */
    public static boolean allow(Collection<StaffRole> roles, Permission permission) {
        return roles(permission).stream().anyMatch(roles::contains);
    }
}
