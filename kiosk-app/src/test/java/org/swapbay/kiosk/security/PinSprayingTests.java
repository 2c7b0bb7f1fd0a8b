package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.security.PinVerdict.ACCEPTED;
import static org.swapbay.kiosk.security.PinVerdict.DENIED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.cases.CaseKind;

/** Somebody guesses at many people: the limits of the whole kiosk. */
class PinSprayingTests {

    private static final Optional<String> ANA = Optional.of("person-1");

    @TempDir
    Path folder;

    private SecurityBench bench;
    private String pin;

    @BeforeEach
    void start() {
        bench = new SecurityBench(folder, new HandClock());
        pin = bench.pins.issue("person-1");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void tenWrongOnesInTenMinutesMakeEverybodyWait() {
        spray(9, Duration.ofSeconds(1));
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.OPEN);
        assertThat(bench.pauses).isEmpty();
        spray(1, Duration.ofSeconds(1));
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.SLOWED);
        assertThat(bench.pins.delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
        assertThat(bench.pauses).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void afterTenMinutesNobodyWaits() {
        spray(10, Duration.ofSeconds(1));
        bench.clock.forward(Duration.ofMinutes(10));
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.OPEN);
        assertThat(bench.pins.delay()).isEqualTo(Duration.ZERO);
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
        assertThat(bench.pauses).isEmpty();
    }

    @Test
    void sixtyWrongOnesInAnHourCloseItForAnHourAndSomebodyIsTold() {
        spray(60, Duration.ofSeconds(30));
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.CLOSED);
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(DENIED);
        var last = bench.clock.instant().minusSeconds(30);
        assertThat(bench.told()).containsExactly(new PinFact.SprayingSuspected(60, last.plus(Duration.ofHours(1))));
        bench.clock.forward(Duration.ofMinutes(59));
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(DENIED);
        bench.clock.forward(Duration.ofMinutes(1));
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.OPEN);
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void sixtyWrongOnesInMoreThanAnHourDoNotCloseIt() {
        spray(120, Duration.ofSeconds(61));
        assertThat(bench.pins.entry()).isNotEqualTo(PinEntry.CLOSED);
    }

    @Test
    void manyRightOnesCloseNothing() {
        for (var n = 0; n < 70; n++) assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.OPEN);
        assertThat(bench.pauses).isEmpty();
    }

    @Test
    void whileClosedNothingIsCountedAgainstAnybody() {
        spray(60, Duration.ofSeconds(1));
        for (var n = 0; n < 6; n++) bench.pins.check(ANA, "wrong");
        bench.clock.forward(Duration.ofHours(1));
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
        assertThat(bench.told()).hasSize(1);
    }

    @Test
    void aRestartDoesNotReopenIt() {
        spray(60, Duration.ofSeconds(1));
        bench.close();
        bench = new SecurityBench(folder, bench.clock);
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.CLOSED);
    }

    @Test
    void whoGuessesBecomesOneCaseAnHourAboutNobodyInParticular() {
        spray(60, Duration.ofSeconds(1));
        var first = bench.cases.undecided();
        assertThat(first).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(CaseKind.PIN_SPRAYING);
            assertThat(one.personId()).isNull();
            assertThat(one.bay()).isNull();
        });
        bench.records.record(bench.told().getFirst());
        assertThat(bench.cases.undecided()).isEqualTo(first);
        bench.clock.forward(Duration.ofHours(1));
        spray(60, Duration.ofSeconds(1));
        assertThat(bench.cases.undecided()).hasSize(2);
    }

    @Test
    void settingTheClockNeitherOpensNorProlongsTheClosing() {
        spray(60, Duration.ofSeconds(1));
        bench.clock.set(Duration.ofDays(3000));
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.CLOSED);
        bench.clock.set(Duration.ofDays(-6000));
        bench.clock.forward(Duration.ofHours(1));
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void aClockSetBackOverARestartNeitherOpensItNorClosesItForEver() {
        bench.clock.forward(Duration.ofDays(3000));
        spray(60, Duration.ofSeconds(1));
        bench.close();
        bench.clock.set(Duration.ofDays(-3000));
        bench = new SecurityBench(folder, bench.clock);
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.CLOSED);
        bench.clock.forward(Duration.ofHours(1));
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    /** Wrong PINs for people nobody knows and, every second time, for a different known person. */
    private void spray(int times, Duration apart) {
        for (var n = 0; n < times; n++) {
            var target = n % 2 == 0 ? Optional.<String>empty() : Optional.of("other-" + n);
            assertThat(bench.pins.check(target, "000000")).isEqualTo(DENIED);
            bench.clock.forward(apart);
        }
    }
}
