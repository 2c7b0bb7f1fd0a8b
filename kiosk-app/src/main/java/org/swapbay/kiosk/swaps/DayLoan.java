package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.PersonId;

/** A loan for the day, or the intent to make one. @param allowance staff's signature that the limit did not count */
public record DayLoan(
        VisitId visitId,
        PersonId personId,
        DayLoanReason reason,
        State state,
        int policyVersion,
        int calendarVersion,
        LocalDate schoolDay,
        Instant dueAt,
        @Nullable String allowance,
        int renewed,
        Instant agreedAt) {

    /** How far it has come. */
    public enum State {
        /** The terms were agreed; nothing has left yet, and perhaps never does. */
        AGREED,
        /** The loaner left; whether it is back stands in the loan. */
        LENT,
        /** Staff have to look where the loaner is. */
        UNVERIFIED,
        /** It turned out that nothing had left. */
        VOID
    }
}
