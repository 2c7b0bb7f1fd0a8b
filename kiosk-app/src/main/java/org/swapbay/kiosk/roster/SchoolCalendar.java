package org.swapbay.kiosk.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When school is, as one version of the calendar has it.
 *
 * @param week the weekdays with school
 * @param days the days that are different from their weekday
 * @param terms may be none
 */
public record SchoolCalendar(
        int version,
        LocalDate effectiveFrom,
        ZoneId zone,
        Map<DayOfWeek, Bells> week,
        SortedMap<LocalDate, SpecialDay> days,
        List<Term> terms) {

    /** Longer than any summer; a calendar without a school day ahead has none. */
    private static final int MOST_DAYS_AHEAD = 400;

    public SchoolCalendar {
        week = Map.copyOf(week);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        terms = List.copyOf(terms);
    }

    /** The bells of a day; nothing where there is no school. */
    public Optional<Bells> bells(LocalDate day) {
        var special = days.get(day);
        return special != null ? special.bells() : Optional.ofNullable(weekday(day));
    }

    public boolean isSchoolDay(LocalDate day) {
        return bells(day).isPresent();
    }

    /** Why a day differs from its weekday. */
    public Optional<String> nameOf(LocalDate day) {
        return Optional.ofNullable(days.get(day)).map(SpecialDay::name);
    }

    public Optional<LocalDate> nextSchoolDay(LocalDate after) {
        return after.plusDays(1)
                .datesUntil(after.plusDays(MOST_DAYS_AHEAD))
                .filter(this::isSchoolDay)
                .findFirst();
    }

    /** How many school days have begun after {@code from}, up to and with {@code until}; none where that is earlier. */
    public int schoolDays(LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) return 0;
        return (int) from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::isSchoolDay)
                .count();
    }

    public Optional<Term> term(LocalDate day) {
        return terms.stream().filter(term -> term.has(day)).findFirst();
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public Optional<Instant> firstBell(LocalDate day) {
        return bells(day).map(bells -> day.atTime(bells.first()).atZone(zone).toInstant());
    }

    public Optional<Instant> lastBell(LocalDate day) {
        return bells(day).map(bells -> day.atTime(bells.last()).atZone(zone).toInstant());
    }

    /** So much later by a clock that goes only between the bells; where no school is ahead, by the one on the wall. */
    public Instant later(Instant from, Duration schoolTime) {
        var left = schoolTime;
        var start = day(from);
        for (var day : start.datesUntil(start.plusDays(MOST_DAYS_AHEAD)).toList()) {
            if (bells(day).isEmpty()) continue;
            var first = firstBell(day).orElseThrow();
            var begins = first.isAfter(from) ? first : from;
            var lasts = Duration.between(begins, lastBell(day).orElseThrow());
            if (left.compareTo(lasts) <= 0) return begins.plus(left);
            if (lasts.isPositive()) left = left.minus(lasts);
        }
        return from.plus(schoolTime);
    }

    private @Nullable Bells weekday(LocalDate day) {
        return week.get(day.getDayOfWeek());
    }
}
