package org.swapbay.kiosk.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One loan. @param certain that the loaner left with this person was seen, by a scan or a sensor */
record LoanLine(
        String visitId,
        String tag,
        String model,
        String personId,
        String givenName,
        String familyName,
        Instant since,
        boolean certain,
        @Nullable Instant returnedAt,
        @Nullable String ticketNumber) {

    String person() {
        return givenName + " " + familyName;
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "LoanLine[" + tag + "]";
    }
}
