package org.swapbay.kiosk.security;

/** What a staff account is for. Spring Security knows each as {@code ROLE_} and its name. */
public enum StaffRole {
    /** Everything, and makes other accounts. */
    ADMINISTRATOR,
    /** Devices, health, assets. */
    IT,
    /** Tickets, bays, cases, assets. */
    TECHNICIAN,
    /** Reads; decides nothing. */
    OFFICE
}
