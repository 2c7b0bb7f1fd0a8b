package org.swapbay.kiosk.touchscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.swaps.DueTime;

class DayLoanWordsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void aTimeThatEndsWithAFullStopEndsTheSentence() throws IOException {
        assertThat(said(Locale.of("es"), 0))
                .startsWith("Devuélvelo hoy")
                .endsWith("m.")
                .doesNotContain("..");
    }

    @Test
    void theDayIsNamedAsOneWouldSayIt() throws IOException {
        assertThat(said(Locale.ENGLISH, 0)).contains("today by 3:00").endsWith("PM.");
        assertThat(said(Locale.ENGLISH, 1)).contains("tomorrow by 3:00");
        assertThat(said(Locale.ENGLISH, 3)).contains("on Thursday by 3:00");
    }

    private static String said(Locale language, int days) throws IOException {
        var due = new DueTime(DayLoanScenes.THREE.plus(Duration.ofDays(days)), ZoneOffset.UTC, MONDAY);
        return DayLoanWords.due("borrow.due", due, new Words(Languages.found(language), language));
    }
}
