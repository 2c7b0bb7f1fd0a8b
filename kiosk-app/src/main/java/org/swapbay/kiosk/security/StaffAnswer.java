package org.swapbay.kiosk.security;

/** How an attempt to change a staff account ended. */
public sealed interface StaffAnswer {

    record Done() implements StaffAnswer {}

    /** Done, and the person needs this code to choose a password; it is readable only here. */
    record Code(String username, String code) implements StaffAnswer {

        /** Codes and usernames are not for logs. */
        @Override
        public String toString() {
            return "Code";
        }
    }

    record Refused(Why why) implements StaffAnswer {}

    enum Why {
        USERNAME_UNUSABLE,
        USERNAME_TAKEN,
        NO_SUCH_ACCOUNT,
        NO_ROLE,
        /** Nobody would be left who can make accounts. */
        LAST_ADMINISTRATOR,
        REASON_MISSING
    }
}
