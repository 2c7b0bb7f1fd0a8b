package org.swapbay.kiosk.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What a calendar's file says of some days, under one name.
 *
 * @param days on which it is, in order
 * @param starts by the school's clock; nothing for whole days
 * @param guess what it seems to mean for school; staff have the last word
 */
public record CalendarEvent(
        String name, List<LocalDate> days, Optional<LocalTime> starts, Optional<LocalTime> ends, Meaning guess) {

    public CalendarEvent {
        days = List.copyOf(days);
    }

    /** What an event means for school. */
    public enum Meaning {
        NO_SCHOOL,
        HALF_DAY,
        /** School is as on every other day. */
        NOTHING
    }
}
