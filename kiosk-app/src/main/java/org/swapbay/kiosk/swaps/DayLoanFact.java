package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/** What is written down of loans for a day; that the loaner was taken is a {@link SwapFact} like any other. */
public sealed interface DayLoanFact extends Fact {

    /** The terms a student said yes to, durable before the door opens. @param allowance staff's signature, if needed */
    record DayLoanAgreed(
            VisitId visit,
            PersonId person,
            DayLoanReason reason,
            int policyVersion,
            int calendarVersion,
            LocalDate schoolDay,
            Instant dueAt,
            @Nullable String allowance)
            implements DayLoanFact {}

    /** Staff let somebody borrow once more on a day, whatever the limit says. @param by the staff account */
    record OneMoreAllowed(String id, PersonId person, LocalDate schoolDay, String by, String reason)
            implements DayLoanFact {}

    /**
     * Whoever has the loaner is to be reminded.
     *
     * @param number 0 before it is late; then they count from 1, never more than the policy lets
     */
    record DayLoanReminded(VisitId visit, int number) implements DayLoanFact {}

    /**
     * Whoever has the loaner keeps it longer, by the policy alone.
     *
     * @param visit of the loan
     * @param in the visit in which they asked for it
     */
    record DayLoanKept(VisitId visit, VisitId in, Instant dueAt, int policyVersion) implements DayLoanFact {}

    /**
     * The loaner came back broken, and another one takes its place until the same time; it is no loan more.
     *
     * @param visit of the hand-in
     * @param earlier the visit by which the broken one was lent
     */
    record DayLoanGoesOn(VisitId visit, VisitId earlier) implements DayLoanFact {}

    /** The due time was put off. @param by the staff account */
    record DayLoanRenewed(VisitId visit, Instant dueAt, String by, String reason) implements DayLoanFact {}
}
