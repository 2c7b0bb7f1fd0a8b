package org.swapbay.kiosk.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;

/** One repair ticket with the tag and the student's name beside it. */
record TicketLine(
        String number,
        String visitId,
        String assetId,
        String tag,
        String model,
        String personId,
        String givenName,
        String familyName,
        Symptom symptom,
        Cause cause,
        @Nullable String words,
        Instant openedAt,
        int bay,
        String kiosk,
        boolean labelScanned,
        TicketState state,
        @Nullable String technician) {

    String student() {
        return givenName + " " + familyName;
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "TicketLine[" + number + "]";
    }
}
