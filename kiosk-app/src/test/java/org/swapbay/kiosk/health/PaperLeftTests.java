package org.swapbay.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.HandClock;

class PaperLeftTests {

    private static final Finding WELL = Finding.fine(Part.PRINTER);

    @Test
    void whatIsLeftStandsBesideAPrinterThatWorks() {
        assertThat(words(DeviceSource.withPaper(WELL, OptionalLong.of(41_250)), Locale.ENGLISH))
                .isEqualTo("Printer: works, about 41,250 mm of paper are left");
        assertThat(words(DeviceSource.withPaper(WELL, OptionalLong.of(41_250)), Locale.of("es")))
                .contains("quedan unos 41.250 mm de papel");
        assertThat(words(DeviceSource.withPaper(WELL, OptionalLong.empty()), Locale.ENGLISH))
                .isEqualTo("Printer: works");
    }

    @Test
    void littleOfItIsToldAlsoOfAPrinterThatCannotTell() {
        var little = DeviceSource.withPaper(WELL, OptionalLong.of(999));
        assertThat(little.cause()).isEqualTo(Cause.PAPER_LOW);
        assertThat(little.state()).isEqualTo(HealthState.ATTENTION);
        assertThat(words(little, Locale.ENGLISH)).isEqualTo("Printer: nearly out of paper, about 999 mm are left");
        var counted = DeviceSource.withPaper(WELL, OptionalLong.of(0));
        assertThat(words(counted, Locale.ENGLISH)).isEqualTo("Printer: nearly out of paper");
    }

    @Test
    void whatKeepsThePrinterFromWorkingIsNotCoveredByPaper() {
        var open = Finding.of(Part.PRINTER, HealthState.DOWN, Cause.COVER_OPEN);
        assertThat(DeviceSource.withPaper(open, OptionalLong.of(10))).isEqualTo(open);
    }

    private static String words(Finding finding, Locale locale) {
        HealthSource source = new HealthSource() {
            @Override
            public Set<Part> parts() {
                return Set.of(Part.PRINTER);
            }

            @Override
            public Look look() {
                return Look.of(finding);
            }
        };
        var line = Boards.of(new HandClock(), source).lines().getFirst();
        return HealthWords.in(locale).cause(line, Instant::toString);
    }
}
