package org.swapbay.kiosk.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a loaner.
 *
 * @param place in the line, from 1
 * @param ticketNumber of what was handed in for it; nothing where it is for the day
 * @param tag of the loaner that is kept
 * @param first staff put them first
 */
record WaitingLine(
        String visitId,
        int place,
        String personId,
        String givenName,
        String familyName,
        Instant since,
        @Nullable String ticketNumber,
        @Nullable String tag,
        @Nullable Integer bay,
        @Nullable Instant keptUntil,
        boolean first) {

    String person() {
        return givenName + " " + familyName;
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "WaitingLine[" + visitId + "]";
    }
}
