package org.swapbay.kiosk.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A school in New York for tests: Monday to Friday from eight to three, and whatever a story needs besides. */
public final class Calendars {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final Bells EIGHT_TO_THREE = new Bells(LocalTime.of(8, 0), LocalTime.of(15, 0));

    private Calendars() {}

    public static SchoolCalendar plain() {
        return with(Map.of());
    }

    public static SchoolCalendar with(Map<LocalDate, SpecialDay> days) {
        return with(days, List.of());
    }

    public static SchoolCalendar with(Map<LocalDate, SpecialDay> days, List<Term> terms) {
        var week = new EnumMap<DayOfWeek, Bells>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) week.put(day, EIGHT_TO_THREE);
        return new SchoolCalendar(1, LocalDate.of(2026, 8, 1), NEW_YORK, week, new TreeMap<>(days), terms);
    }

    public static SpecialDay halfDay() {
        return SpecialDay.with("Early dismissal", new Bells(LocalTime.of(8, 0), LocalTime.of(11, 30)));
    }
}
