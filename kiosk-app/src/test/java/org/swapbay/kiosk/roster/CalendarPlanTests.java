package org.swapbay.kiosk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.roster.CalendarEvent.Meaning;
import org.swapbay.kiosk.roster.CalendarPlan.Change;

class CalendarPlanTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalTime NOON = LocalTime.NOON;

    @Test
    void aClosedDayClosesSchoolAndSaysSo() {
        var plan = plan(Calendars.plain(), event("Labor Day", Meaning.NO_SCHOOL, MONDAY));

        assertThat(plan.changes())
                .containsExactly(new Change(MONDAY, Optional.empty(), Optional.of(SpecialDay.closed("Labor Day"))));
        assertThat(plan.after().isSchoolDay(MONDAY)).isFalse();
        assertThat(plan.after().isSchoolDay(TUESDAY)).isTrue();
    }

    @Test
    void aWeekendWithoutSchoolIsNoChange() {
        assertThat(plan(Calendars.plain(), event("Break", Meaning.NO_SCHOOL, MONDAY.minusDays(1)))
                        .changes())
                .isEmpty();
    }

    @Test
    void aHalfDayEndsWhenTheEventSaysOrElseAtTheUsualTime() {
        var said = new CalendarEvent(
                "Dismissal",
                List.of(MONDAY),
                Optional.of(LocalTime.of(11, 45)),
                Optional.of(LocalTime.of(15, 0)),
                Meaning.HALF_DAY);
        var whole = new CalendarEvent(
                "Half day",
                List.of(TUESDAY),
                Optional.of(LocalTime.of(8, 0)),
                Optional.of(LocalTime.of(12, 30)),
                Meaning.HALF_DAY);
        var silent = event("Half day", Meaning.HALF_DAY, TUESDAY.plusDays(1));
        var after = plan(Calendars.plain(), said, whole, silent).after();

        assertThat(after.bells(MONDAY)).map(Bells::last).contains(LocalTime.of(11, 45));
        assertThat(after.bells(TUESDAY)).map(Bells::last).contains(LocalTime.of(12, 30));
        assertThat(after.bells(TUESDAY.plusDays(1))).map(Bells::last).contains(NOON);
    }

    @Test
    void aDayThatIsClosedAndHalfIsClosed() {
        var plan = plan(
                Calendars.plain(),
                event("Closed", Meaning.NO_SCHOOL, MONDAY),
                event("Half day", Meaning.HALF_DAY, MONDAY));

        assertThat(plan.after().isSchoolDay(MONDAY)).isFalse();
    }

    @Test
    void staffHaveTheLastWordAndOtherDaysStay() {
        var before = Calendars.with(Map.of(TUESDAY, SpecialDay.closed("Snow day")));
        var picture = event("Picture day", Meaning.NOTHING, MONDAY);
        var plan = CalendarPlan.with(before, List.of(picture), Map.of(0, Meaning.NO_SCHOOL), NOON, MONDAY);

        assertThat(plan.after().isSchoolDay(MONDAY)).isFalse();
        assertThat(plan.after().isSchoolDay(TUESDAY)).isFalse();
        assertThat(plan.changes()).hasSize(1);
        assertThat(CalendarPlan.with(before, List.of(picture), Map.of(), NOON, MONDAY)
                        .changes())
                .isEmpty();
    }

    @Test
    void aSnowDayCanBeTakenBack() {
        var snow = CalendarPlan.with(Calendars.plain(), MONDAY, Optional.of(SpecialDay.closed("Snow day")), MONDAY);
        var sun = CalendarPlan.with(snow.after(), MONDAY, Optional.empty(), MONDAY);

        assertThat(sun.after().isSchoolDay(MONDAY)).isTrue();
        assertThat(sun.changes()).hasSize(1);
    }

    private static CalendarPlan plan(SchoolCalendar before, CalendarEvent... events) {
        return CalendarPlan.with(before, List.of(events), Map.of(), NOON, MONDAY);
    }

    private static CalendarEvent event(String name, Meaning meaning, LocalDate day) {
        return new CalendarEvent(name, List.of(day), Optional.empty(), Optional.empty(), meaning);
    }
}
