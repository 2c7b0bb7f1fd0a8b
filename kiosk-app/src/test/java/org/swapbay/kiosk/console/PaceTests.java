package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void fiveLoanersLastFourSchoolDaysWhereTwelveWereTakenInTen() {
        var pace = new Pace(5, 12, 10);
        assertThat(pace.lasts()).contains(4);
        assertThat(pace.endsOn(FRIDAY, PaceTests::weekday)).contains(LocalDate.of(2026, 11, 26));
    }

    @Test
    void whatNobodyUsesDoesNotRunOut() {
        assertThat(new Pace(5, 0, 10).lasts()).isEmpty();
    }

    @Test
    void whatLastsForMonthsIsNotForetoldToTheDay() {
        assertThat(new Pace(7, 1, 10).lasts()).isEmpty();
        assertThat(new Pace(6, 1, 10).lasts()).contains(60);
    }

    @Test
    void anEmptyCabinetLastsNoDay() {
        assertThat(new Pace(0, 3, 10).endsOn(FRIDAY, PaceTests::weekday)).contains(FRIDAY);
    }

    @Test
    void tenSchoolDaysBackAreTwoWeeks() {
        assertThat(Pace.since(FRIDAY, PaceTests::weekday)).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(Pace.since(LocalDate.of(2026, 11, 22), PaceTests::weekday)).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    /** Thanksgiving is on the Thursday. */
    @Test
    void aHolidayPutsTheDayOff() {
        assertThat(new Pace(5, 12, 10).endsOn(FRIDAY, day -> false)).isEmpty();
        assertThat(new Pace(5, 12, 10).endsOn(FRIDAY, day -> weekday(day) && day.getDayOfMonth() != 26))
                .contains(LocalDate.of(2026, 11, 27));
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6;
    }
}
