package org.swapbay.kiosk.security;

/**
 * What a person of the staff is at the school. Spring Security knows each as {@code ROLE_} and its name; what a role
 * may do stands in {@link Permissions} and nowhere else.
 */
public enum StaffRole {
    /** Fills and empties the cabinet, repairs, decides cases. */
    TECHNICIAN,
    /** Answers families and students: who has what, what is due. */
    OFFICE,
    /** Sees who has what. */
    TEACHER,
    /** Sees who has what, and what repairs come to. */
    PRINCIPAL,
    /** Health, devices, records. */
    IT,
    /** Everything, and makes other accounts. */
    ADMINISTRATOR
}
