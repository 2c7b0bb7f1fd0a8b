package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.SchoolCalendar;
import org.swapbay.kiosk.swaps.DayLoanTerms.Count;
import org.swapbay.kiosk.swaps.DayLoanTerms.Refusal;

/** On what terms somebody may borrow for the day: policy, calendar and history in, terms out. */
final class DayLoanRules {

    private DayLoanRules() {}

    /** One for each reason the policy knows; none where the person's grade may not borrow or there is no school now. */
    static List<DayLoanTerms> terms(
            DayLoanPolicy policy,
            SchoolCalendar calendar,
            @Nullable String grade,
            DayLoanHistory history,
            Instant now) {
        var due = policy.due().from(now, calendar);
        if (due.isEmpty() || !policy.admits(grade)) return List.of();
        return policy.reasons().stream()
                .sorted()
                .map(reason -> terms(policy, calendar, reason, history, calendar.day(now), due.get()))
                .toList();
    }

    /** Until when it may be kept; nothing where it was put off often enough. */
    static Optional<Instant> later(DayLoanPolicy policy, SchoolCalendar calendar, DayLoan loan, Instant now) {
        return loan.renewed() < policy.renewals() ? policy.due().after(loan.dueAt(), now, calendar) : Optional.empty();
    }

    private static DayLoanTerms terms(
            DayLoanPolicy policy,
            SchoolCalendar calendar,
            DayLoanReason reason,
            DayLoanHistory history,
            LocalDate today,
            Instant due) {
        var counts = policy.limits().stream()
                .filter(limit -> limit.isFor(reason))
                .map(limit -> count(limit, history, today, calendar))
                .sorted(Comparator.comparing((Count count) -> count.most() - count.used()))
                .toList();
        var refusal = refusal(policy, history, counts);
        var signed = refusal.isPresent() ? history.allowance() : Optional.<String>empty();
        return new DayLoanTerms(
                reason,
                policy.version(),
                calendar.version(),
                today,
                due,
                calendar.zone(),
                counts,
                signed.isPresent() ? Optional.empty() : refusal,
                signed);
    }

    private static Optional<Refusal> refusal(DayLoanPolicy policy, DayLoanHistory history, List<Count> counts) {
        if (policy.blockedAfter() > 0 && history.overdue() >= policy.blockedAfter()) {
            return Optional.of(Refusal.TOO_MANY_OVERDUE);
        }
        if (history.seesOffice()) return Optional.of(Refusal.SEE_OFFICE);
        return counts.stream().anyMatch(Count::full) ? Optional.of(Refusal.LIMIT_REACHED) : Optional.empty();
    }

    private static Count count(
            DayLoanPolicy.Limit limit, DayLoanHistory history, LocalDate today, SchoolCalendar calendar) {
        var start = limit.period().start(today, calendar);
        var used = history.loans().stream()
                .filter(past -> limit.isFor(past.reason()))
                // One that a clock set wrong has put into the future still counts.
                .filter(past -> !past.schoolDay().isBefore(start))
                .count();
        return new Count(limit.period(), (int) used, limit.most());
    }
}
