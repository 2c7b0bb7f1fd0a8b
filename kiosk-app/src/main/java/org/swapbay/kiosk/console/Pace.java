package org.swapbay.kiosk.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

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

    /** How many school days it lasts; nothing where it was not used or lasts for months. */
    Optional<Integer> lasts() {
        if (used == 0) return Optional.empty();
        return Optional.of(left * days / used).filter(lasting -> lasting <= FAR);
    }

    /** On which day it is used up, if it goes on so. */
    Optional<LocalDate> endsOn(LocalDate today) {
        return lasts().map(lasting -> schoolDays(today, lasting, 1));
    }

    /** Where the school days looked back upon began. */
    static LocalDate since(LocalDate today) {
        return schoolDays(today, LOOK_BACK, -1);
    }

    private static LocalDate schoolDays(LocalDate from, int count, int step) {
        var day = from;
        for (var left = count; left > 0; ) {
            day = day.plusDays(step);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
        }
        return day;
    }
}
