package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * On what terms a person may borrow for the day, for one reason. It is said before anything is promised, and stored as
 * it was said.
 *
 * @param counts how many of the limit's loans this one would be, the tightest limit first
 * @param refusal why there is none
 * @param allowance staff's signature that the limit does not count today
 */
public record DayLoanTerms(
        DayLoanReason reason,
        int policyVersion,
        int calendarVersion,
        LocalDate schoolDay,
        Instant dueAt,
        ZoneId zone,
        List<Count> counts,
        Optional<Refusal> refusal,
        Optional<String> allowance) {

    /** As it is said when the terms are. */
    public DueTime due() {
        return new DueTime(dueAt, zone, schoolDay);
    }

    /** @param used in this period already */
    public record Count(DayLoanPolicy.Period period, int used, int most) {

        boolean full() {
            return used >= most;
        }
    }

    /** Why nothing is lent; each has words of its own, and says who can help. */
    public enum Refusal {
        LIMIT_REACHED,
        /** Too many loaners were brought back late. */
        TOO_MANY_OVERDUE,
        /** The office knows why; the screen does not say. */
        SEE_OFFICE
    }
}
