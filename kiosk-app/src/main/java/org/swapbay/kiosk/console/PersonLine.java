package org.swapbay.kiosk.console;

import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.Borrowing;

/** One person with what they are to keep and what they have borrowed. @param loaner the tag of a loaner on loan */
record PersonLine(
        String sourcedId,
        String givenName,
        String familyName,
        String identifier,
        @Nullable String grade,
        String school,
        boolean enabled,
        Borrowing borrowing,
        @Nullable String loaner) {

    String name() {
        return givenName + " " + familyName;
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "PersonLine[" + sourcedId + "]";
    }
}
