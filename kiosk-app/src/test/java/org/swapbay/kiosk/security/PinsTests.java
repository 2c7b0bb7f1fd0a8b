package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.security.PinVerdict.ACCEPTED;
import static org.swapbay.kiosk.security.PinVerdict.DENIED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.HandClock;

class PinsTests {

    private static final Optional<String> ANA = Optional.of("person-1");
    private static final Optional<String> NOBODY = Optional.empty();

    @TempDir
    Path folder;

    private SecurityBench bench;

    @BeforeEach
    void start() {
        bench = new SecurityBench(folder, new HandClock());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void anIssuedPinIsSixDigitsAndIsAccepted() {
        var pin = bench.pins.issue("person-1");
        assertThat(pin).matches("[0-9]{6}");
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
        assertThat(bench.pins.issued("person-1")).isTrue();
        assertThat(bench.pins.issued("person-2")).isFalse();
    }

    @Test
    void issuedPinsDiffer() {
        var seen = new HashSet<String>();
        for (var n = 0; n < 30; n++) seen.add(bench.pins.issue("person-" + n));
        assertThat(seen).hasSizeGreaterThan(25);
    }

    @Test
    void onlyAnArgon2idHashIsStored() {
        var pin = bench.pins.issue("person-1");
        var stored = bench.jdbc.sql("select hash from pin").query(String.class).single();
        assertThat(stored).startsWith("$argon2id$").doesNotContain(pin);
        // Without the pepper even the right PIN does not fit the stolen hash.
        assertThat(bench.argon2.matches(pin, stored)).isFalse();
    }

    @Test
    void aNewPinReplacesTheOldOne() {
        var old = bench.pins.issue("person-1");
        var fresh = bench.pins.issue("person-1");
        if (!old.equals(fresh)) assertThat(bench.pins.check(ANA, old)).isEqualTo(DENIED);
        assertThat(bench.pins.check(ANA, fresh)).isEqualTo(ACCEPTED);
    }

    @Test
    void aHashMovedToAnotherPersonIsWorthless() {
        var pin = bench.pins.issue("person-1");
        bench.jdbc.sql("update pin set subject = 'person-2'").update();
        assertThat(bench.pins.check(Optional.of("person-2"), pin)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "1234567", "١٢٣٤٥٦", "' or 1=1 --", "\u0000"})
    void whatIsNoPinIsDenied(String typed) {
        bench.pins.issue("person-1");
        assertThat(bench.pins.check(ANA, typed)).isEqualTo(DENIED);
    }

    @Test
    void fiveFailuresLockForAQuarterOfAnHour() {
        var pin = bench.pins.issue("person-1");
        fail(5);
        assertThat(bench.pins.locked("person-1")).isTrue();
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(DENIED);
        bench.clock.forward(Duration.ofMinutes(15));
        assertThat(bench.pins.locked("person-1")).isFalse();
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void fourFailuresAreForgottenAfterTheRightPin() {
        var pin = bench.pins.issue("person-1");
        fail(4);
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
        fail(4);
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void eachFurtherLockIsTwiceAsLongButNoneLastsLongerThanADay() {
        bench.pins.issue("person-1");
        for (var minutes : new int[] {15, 30, 60, 120, 240, 480, 960, 1440, 1440}) {
            fail(5);
            bench.clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(bench.pins.locked("person-1")).as("%d minutes", minutes).isTrue();
            bench.clock.forward(Duration.ofSeconds(1));
            assertThat(bench.pins.locked("person-1")).as("%d minutes", minutes).isFalse();
        }
    }

    @Test
    void aLockGoesOnRecordAndWhatNobodyTypedWrongDoesNot() {
        bench.pins.issue("person-1");
        for (var n = 0; n < 5; n++) bench.pins.check(NOBODY, "000000");
        fail(4);
        assertThat(bench.recorded(PinFact.PinLocked.class)).isEmpty();
        fail(1);
        assertThat(bench.recorded(PinFact.PinLocked.class))
                .containsExactly(
                        new PinFact.PinLocked("person-1", bench.clock.instant().plus(Duration.ofMinutes(15))));
        assertThat(bench.pins.delay()).as("ten by anybody slow everybody").isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void attemptsDuringALockDoNotProlongIt() {
        bench.pins.issue("person-1");
        fail(5);
        bench.clock.forward(Duration.ofMinutes(14));
        fail(5);
        bench.clock.forward(Duration.ofMinutes(1));
        assertThat(bench.pins.locked("person-1")).isFalse();
    }

    @Test
    void staffEndALock() {
        var pin = bench.pins.issue("person-1");
        fail(5);
        bench.pins.release("person-1", "kim", "forgot it");
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void aNewPinEndsALock() {
        bench.pins.issue("person-1");
        fail(5);
        assertThat(bench.pins.check(ANA, bench.pins.issue("person-1"))).isEqualTo(ACCEPTED);
    }

    @Test
    void wrongLabelsLockAsWrongPinsDo() {
        for (var n = 0; n < 5; n++) bench.pins.failed(ANA);
        assertThat(bench.pins.locked("person-1")).isTrue();
        bench.pins.succeeded("person-1");
        assertThat(bench.pins.locked("person-1")).isFalse();
    }

    @Test
    void unknownWrongAndLockedTakeTheSameWork() {
        bench.pins.issue("person-1");
        var pin = bench.pins.issue("person-2");
        for (var n = 0; n < 5; n++) bench.pins.failed(Optional.of("person-2"));
        assertThat(hashesFor(NOBODY, "000000")).isEqualTo(1);
        assertThat(hashesFor(ANA, "wrong")).isEqualTo(1);
        assertThat(hashesFor(Optional.of("person-2"), pin)).isEqualTo(1);
        assertThat(hashesFor(Optional.of("no-pin-yet"), "000000")).isEqualTo(1);
    }

    @Test
    void aRestartForgetsNothing() {
        var pin = bench.pins.issue("person-1");
        fail(3);
        restart();
        fail(2);
        restart();
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(DENIED);
        bench.clock.forward(Duration.ofMinutes(15));
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void settingTheClockNeitherEndsNorProlongsALock() {
        var pin = bench.pins.issue("person-1");
        fail(5);
        bench.clock.set(Duration.ofDays(3000));
        assertThat(bench.pins.locked("person-1")).isTrue();
        bench.clock.set(Duration.ofDays(-6000));
        bench.clock.forward(Duration.ofMinutes(15));
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void aClockSetBackOverARestartStopsALockButNeverForEver() {
        var pin = bench.pins.issue("person-1");
        fail(5);
        bench.clock.set(Duration.ofDays(-3000));
        restart();
        bench.clock.forward(Duration.ofMinutes(14));
        assertThat(bench.pins.locked("person-1")).isTrue();
        bench.clock.forward(Duration.ofMinutes(1));
        assertThat(bench.pins.check(ANA, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void aClockThatIsRightAgainAfterARunInThePastOpensNoLock() {
        bench.pins.issue("person-1");
        fail(5);
        bench.clock.set(Duration.ofDays(-3000));
        restart();
        fail(1);
        bench.clock.set(Duration.ofDays(3000));
        restart();
        assertThat(bench.pins.locked("person-1")).isTrue();
    }

    @Test
    void whatStaffDoGoesOnRecordWithTheirNameAndWithoutThePin() {
        var pin = bench.pins.issue("person-1", "kim");
        bench.pins.release("person-1", "lee", "forgot it");
        assertThat(bench.recorded(PinFact.PinIssued.class)).containsExactly(new PinFact.PinIssued("person-1", "kim"));
        assertThat(bench.recorded(PinFact.LockLifted.class))
                .containsExactly(new PinFact.LockLifted("person-1", "lee", "forgot it"));
        assertThat(bench.recorded(PinFact.class).toString()).doesNotContain(pin);
    }

    private void fail(int times) {
        for (var n = 0; n < times; n++)
            assertThat(bench.pins.check(ANA, "wrong")).isEqualTo(DENIED);
    }

    private int hashesFor(Optional<String> subject, String pin) {
        var before = bench.argon2.compared;
        assertThat(bench.pins.check(subject, pin)).isEqualTo(DENIED);
        return bench.argon2.compared - before;
    }

    private void restart() {
        bench.close();
        bench = new SecurityBench(folder, bench.clock);
    }
}
