package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.SchoolCalendar;
import org.swapbay.kiosk.roster.Term;

/**
 * What the school has decided about loans for the day, from a date on. The version applied is stored with each loan.
 *
 * @param grades who may borrow, as grade codes; every grade where it is empty
 * @param renewals how often the due time of one loan may be put off, by staff or by whoever has it
 * @param blockedAfter with so many overdue at once, or in the record of this term, nothing is lent; 0 blocks nobody
 * @param offerMinutes so long, by school time, a loaner is kept for the one whose turn it is
 */
public record DayLoanPolicy(
        int version,
        LocalDate effectiveFrom,
        Set<String> grades,
        Set<DayLoanReason> reasons,
        List<Limit> limits,
        Due due,
        int renewals,
        int blockedAfter,
        int offerMinutes,
        Reminders reminders) {

    /** @param reason the limit is for both together where there is none */
    public record Limit(@Nullable DayLoanReason reason, Period period, int most) {

        boolean isFor(DayLoanReason asked) {
            return reason == null || reason == asked;
        }
    }

    /** What a limit counts in. */
    public enum Period {
        /** From Monday on. */
        WEEK,
        MONTH,
        /** As the calendar has it, or else the half of the year. */
        TERM;

        /** The first day of the period that has this day. */
        LocalDate start(LocalDate day, SchoolCalendar calendar) {
            return switch (this) {
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case TERM ->
                    calendar.term(day).map(Term::starts).orElseGet(() -> day.withDayOfMonth(1)
                            .withMonth(day.getMonthValue() < 8 ? 1 : 8));
            };
        }
    }

    /** @param minutes before the last bell, or after the first one of the next school day */
    public record Due(Rule rule, int minutes) {

        /** Which bell counts. */
        public enum Rule {
            LAST_BELL,
            NEXT_MORNING
        }

        /** When a loan made now has to be back; nothing where there is no school now or too little left of it. */
        Optional<Instant> from(Instant now, SchoolCalendar calendar) {
            var today = calendar.day(now);
            if (!calendar.isSchoolDay(today)) return Optional.empty();
            return switch (rule) {
                case LAST_BELL ->
                    calendar.lastBell(today)
                            .map(bell -> bell.minus(of(minutes)))
                            .filter(now::isBefore);
                case NEXT_MORNING ->
                    calendar.nextSchoolDay(today).flatMap(calendar::firstBell).map(bell -> bell.plus(of(minutes)));
            };
        }

        /** When a loan that is put off now has to be back, which is after it would have been. */
        Optional<Instant> after(Instant dueAt, Instant now, SchoolCalendar calendar) {
            return from(now, calendar).filter(due -> due.isAfter(dueAt)).or(() -> calendar.nextSchoolDay(
                            calendar.day(now))
                    .flatMap(calendar::lastBell)
                    .map(bell -> rule == Rule.LAST_BELL ? bell.minus(of(minutes)) : bell)
                    .filter(due -> due.isAfter(dueAt)));
        }

        private static Duration of(int minutes) {
            return Duration.ofMinutes(minutes);
        }
    }

    /**
     * Who is reminded when.
     *
     * @param minutesBefore it is due; 0 says nothing before
     * @param everyDays school days between two reminders once it is late; 0 sends none
     * @param atMost so many once it is late
     */
    public record Reminders(int minutesBefore, int everyDays, int atMost, boolean guardiansToo) {}

    boolean admits(@Nullable String grade) {
        return grades.isEmpty() || grade != null && grades.contains(grade);
    }
}
