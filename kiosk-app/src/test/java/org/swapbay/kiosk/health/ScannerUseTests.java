package org.swapbay.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.HandClock;

class ScannerUseTests {

    private static final Finding CONNECTED = Finding.fine(Part.SCANNER);

    private final HandClock clock = new HandClock();
    private final ScannerUse use = new ScannerUse(clock);

    @Test
    void ofALineThatStandsNoMoreIsSaidThanWhatWasRead() {
        assertThat(words()).isEqualTo("Scanner: connected, nothing was read since the start");
        use.read();
        assertThat(words()).isEqualTo("Scanner: connected, 1 code was read since the start");
        use.read();
        assertThat(words()).isEqualTo("Scanner: connected, 2 codes were read since the start");
        assertThat(use.of(CONNECTED).state()).isEqualTo(HealthState.OK);
    }

    @Test
    void oneThatIsPassedOverAgainAndAgainMayBeDead() {
        use.read();
        clock.forward(Duration.ofHours(1));
        var first = clock.instant();
        for (var typed = 1; typed < ScannerUse.PASSED_OVER; typed++) {
            use.passedOver();
            clock.forward(Duration.ofMinutes(2));
            assertThat(use.of(CONNECTED).cause()).isEqualTo(Cause.NONE);
        }
        use.passedOver();
        assertThat(use.of(CONNECTED))
                .isEqualTo(Finding.of(Part.SCANNER, HealthState.ATTENTION, Cause.PASSED_OVER)
                        .since(first)
                        .with("", ScannerUse.PASSED_OVER));
        assertThat(words()).contains("is typed by hand, 5 times one after another, and");
        use.read();
        use.passedOver();
        assertThat(use.of(CONNECTED).cause()).as("counted anew").isEqualTo(Cause.NONE);
    }

    @Test
    void whatIsKnownOfItsLineGoesBefore() {
        for (var typed = 0; typed < 9; typed++) use.passedOver();
        var unplugged = Finding.of(Part.SCANNER, HealthState.DOWN, Cause.LINE_DOWN);
        assertThat(use.of(unplugged)).isEqualTo(unplugged);
        var none = Finding.of(Part.SCANNER, HealthState.OK, Cause.NOT_USED);
        assertThat(use.of(none)).isEqualTo(none);
    }

    private String words() {
        var found = use.of(CONNECTED);
        var line = new HealthLine(found.part(), "", found.state(), clock.instant(), found.cause(), "", found.count());
        return HealthWords.in(Locale.ENGLISH).cause(line, Instant::toString);
    }
}
