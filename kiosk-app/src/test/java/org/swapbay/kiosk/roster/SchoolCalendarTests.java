package org.swapbay.kiosk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchoolCalendarTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    @Test
    void theNextSchoolDayAfterAFridayIsMonday() {
        assertThat(Calendars.plain().nextSchoolDay(FRIDAY)).contains(MONDAY);
    }

    @Test
    void aClosedMondayIsPassedOver() {
        var calendar = Calendars.with(Map.of(MONDAY, SpecialDay.closed("Snow day")));

        assertThat(calendar.nextSchoolDay(FRIDAY)).contains(MONDAY.plusDays(1));
        assertThat(calendar.isSchoolDay(MONDAY)).isFalse();
        assertThat(calendar.nameOf(MONDAY)).contains("Snow day");
    }

    @Test
    void aHalfDayEndsEarly() {
        var calendar = Calendars.with(Map.of(FRIDAY, Calendars.halfDay()));

        assertThat(calendar.lastBell(FRIDAY)).contains(Instant.parse("2026-03-06T16:30:00Z"));
    }

    @Test
    void aSaturdayCanBeASchoolDay() {
        var saturday = FRIDAY.plusDays(1);
        var calendar = Calendars.with(Map.of(saturday, SpecialDay.with("Made up", Calendars.EIGHT_TO_THREE)));

        assertThat(calendar.nextSchoolDay(FRIDAY)).contains(saturday);
    }

    @Test
    void theLastBellIsByTheClockOnTheWallOnBothSidesOfSummerTime() {
        // In New York summer time began on Sunday, 8 March 2026.
        assertThat(Calendars.plain().lastBell(FRIDAY)).contains(Instant.parse("2026-03-06T20:00:00Z"));
        assertThat(Calendars.plain().lastBell(MONDAY)).contains(Instant.parse("2026-03-09T19:00:00Z"));
    }

    @Test
    void lateIsCountedInSchoolDays() {
        var calendar = Calendars.with(Map.of(MONDAY, SpecialDay.closed("Snow day")));

        assertThat(calendar.schoolDays(FRIDAY, FRIDAY)).isZero();
        assertThat(calendar.schoolDays(FRIDAY, MONDAY)).isZero();
        assertThat(calendar.schoolDays(FRIDAY, MONDAY.plusDays(2))).isEqualTo(2);
        assertThat(calendar.schoolDays(MONDAY, FRIDAY)).isZero();
    }

    @Test
    void aLeapDayIsASchoolDayLikeAnother() {
        // 29 February 2028 is a Tuesday.
        var leapDay = LocalDate.of(2028, 2, 29);

        assertThat(Calendars.plain().nextSchoolDay(leapDay.minusDays(1))).contains(leapDay);
        assertThat(Calendars.plain().schoolDays(leapDay.minusDays(1), leapDay.plusDays(1)))
                .isEqualTo(2);
    }

    @Test
    void schoolTimeStandsStillAtNightAndOverTheWeekend() {
        var fridayHalfPastTwo = Instant.parse("2026-03-06T19:30:00Z");

        assertThat(Calendars.plain().later(fridayHalfPastTwo, Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2026-03-09T12:30:00Z"));
    }

    @Test
    void schoolTimeWithoutAnySchoolAheadIsOrdinaryTime() {
        var calendar =
                new SchoolCalendar(1, FRIDAY, Calendars.NEW_YORK, Map.of(), new java.util.TreeMap<>(), List.of());
        var now = Instant.parse("2026-03-06T19:30:00Z");

        assertThat(calendar.later(now, Duration.ofHours(1))).isEqualTo(now.plusSeconds(3600));
        assertThat(calendar.nextSchoolDay(FRIDAY)).isEmpty();
    }
}
