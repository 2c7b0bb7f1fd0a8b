package org.swapbay.kiosk.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.swaps.DayLoanReason;

/**
 * One loan.
 *
 * @param certain that the loaner left with this person was seen, by a scan or a sensor
 * @param ticketNumber of the repair it is for; nothing for a loan of the day
 * @param reason of a loan for the day
 * @param dueAt when a loan for the day has to be back
 * @param remindedAt when whoever has it was to be reminded last
 */
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
        @Nullable String ticketNumber,
        @Nullable DayLoanReason reason,
        @Nullable Instant dueAt,
        @Nullable Instant remindedAt) {

    /** Out, and past its time. */
    boolean overdue(Instant now) {
        return dueAt != null && returnedAt == null && dueAt.isBefore(now);
    }

    String person() {
        return givenName + " " + familyName;
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "LoanLine[" + tag + "]";
    }
}
