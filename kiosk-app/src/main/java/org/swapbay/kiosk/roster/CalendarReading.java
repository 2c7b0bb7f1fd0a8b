package org.swapbay.kiosk.roster;

import java.time.LocalDate;
import java.util.List;

/** What became of reading a calendar's file. */
public sealed interface CalendarReading {

    /**
     * @param from the days before are not read, nor those after {@code until}
     * @param leftOut events that repeat more often than daily, or have no date that can be read
     */
    record Read(List<CalendarEvent> events, LocalDate from, LocalDate until, int leftOut) implements CalendarReading {}

    record Refused(Why why) implements CalendarReading {}

    /** Why nothing of it was read; nothing is changed then. */
    enum Why {
        TOO_LARGE,
        NOT_A_CALENDAR,
        /** It begins as a calendar and breaks off, or has lines that are none. */
        BROKEN,
        TOO_MANY_EVENTS,
        NOTHING_IN_TIME
    }
}
