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
        assertThat(pace.endsOn(FRIDAY)).contains(LocalDate.of(2026, 11, 26));
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
        assertThat(new Pace(0, 3, 10).endsOn(FRIDAY)).contains(FRIDAY);
    }

    @Test
    void tenSchoolDaysBackAreTwoWeeks() {
        assertThat(Pace.since(FRIDAY)).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(Pace.since(LocalDate.of(2026, 11, 22))).isEqualTo(LocalDate.of(2026, 11, 9));
    }
}
