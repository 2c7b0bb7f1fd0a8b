package org.swapbay.kiosk.console;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How fast something is used up.
 *
 * @param left now
 * @param used in the last so many school days
 */
record Pace(int left, int used, int days) {

    /** Two weeks of school: long enough for a bad Monday not to frighten anybody. */
    static final int LOOK_BACK = 10;

    private static final int FAR = 60;
    private static final int A_YEAR = 366;

    /** How many school days it lasts; nothing where it was not used or lasts for months. */
    Optional<Integer> lasts() {
        if (used == 0) return Optional.empty();
        return Optional.of(left * days / used).filter(lasting -> lasting <= FAR);
    }

    /** On which day it is used up, if it goes on so; nothing where the school's calendar does not reach so far. */
    Optional<LocalDate> endsOn(LocalDate today, Predicate<LocalDate> school) {
        return lasts().flatMap(lasting -> lasting == 0 ? Optional.of(today) : schoolDay(today, lasting, 1, school));
    }

    /** Where the school days looked back upon began. */
    static LocalDate since(LocalDate today, Predicate<LocalDate> school) {
        return schoolDay(today, LOOK_BACK, -1, school).orElseGet(() -> today.minusDays(2L * LOOK_BACK));
    }

    private static Optional<LocalDate> schoolDay(LocalDate from, int count, int step, Predicate<LocalDate> school) {
        return Stream.iterate(from.plusDays(step), day -> day.plusDays(step))
                .limit(A_YEAR)
                .filter(school)
                .skip(count - 1L)
                .findFirst();
    }
}
