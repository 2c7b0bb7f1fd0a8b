package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six digits that somebody guesses at. */
class SixDigitsTests {

    @TempDir
    Path folder;

    private GuessBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new GuessBench(folder);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void whoGuessesIsToldOfOnceForEachThatCountsAndNeverForOneThatDoesNot() {
        var told = new ArrayList<String>();
        var pauses = new ArrayList<Duration>();
        var digits = digits(told, pauses);
        for (var n = 0; n < 60; n++) {
            assertThat(digits.check(Optional.of("p" + n), "wrong")).isEqualTo(PinVerdict.DENIED);
        }
        assertThat(told).hasSize(60);
        assertThat(digits.entry()).isEqualTo(PinEntry.CLOSED);
        assertThat(bench.events)
                .contains(
                        new PinFact.SprayingSuspected(60, bench.clock.instant().plus(Duration.ofHours(1))));
        assertThat(pauses).as("from the eleventh on").hasSize(50).containsOnly(Duration.ofSeconds(5));
        digits.check(Optional.of("p1"), "wrong");
        digits.failed(Optional.of("p1"));
        assertThat(told).hasSize(60);
        assertThat(bench.events.stream().filter(PinFact.SprayingSuspected.class::isInstance))
                .hasSize(1);
    }

    @Test
    void anotherSecondFactorCountsAsAPinDoes() {
        var told = new ArrayList<String>();
        var digits = digits(told, new ArrayList<>());
        for (var n = 0; n < 5; n++) digits.failed(Optional.of("ana"));
        assertThat(told).hasSize(5).last().asString().startsWith("ana locked until");
        assertThat(digits.locked("ana")).isTrue();
        digits.failed(Optional.empty());
        assertThat(told).last().isEqualTo("somebody");
    }

    @Test
    void aPinIsRightForItsOwnerAloneAndOnlyTheNewestOne() {
        var digits = digits(new ArrayList<>(), new ArrayList<>());
        assertThat(digits.issued("ana")).isFalse();
        var first = digits.issue("ana");
        assertThat(first).matches("\\d{6}");
        assertThat(digits.check(Optional.of("ana"), first)).isEqualTo(PinVerdict.ACCEPTED);
        assertThat(digits.check(Optional.empty(), first)).isEqualTo(PinVerdict.DENIED);
        assertThat(digits.check(Optional.of("ben"), first)).isEqualTo(PinVerdict.DENIED);
        var second = digits.issue("ana");
        assertThat(digits.check(Optional.of("ana"), first)).isEqualTo(outcome(first.equals(second)));
        assertThat(digits.check(Optional.of("ana"), second)).isEqualTo(PinVerdict.ACCEPTED);
    }

    @Test
    void aNewPinEndsALockAndARightOneTakesItsOwnAttemptBack() {
        var digits = digits(new ArrayList<>(), new ArrayList<>());
        for (var n = 0; n < 5; n++) digits.failed(Optional.of("ana"));
        var pin = digits.issue("ana");
        assertThat(digits.locked("ana")).isFalse();
        for (var n = 0; n < 4; n++) digits.check(Optional.of("ana"), pin);
        assertThat(bench.attempts()).as("the wrong ones").isEqualTo(5);
        assertThat(digits.entry()).isEqualTo(PinEntry.OPEN);
        assertThat(digits.delay()).isEqualTo(Duration.ZERO);
        for (var n = 0; n < 5; n++) digits.failed(Optional.of("guess-" + n));
        assertThat(digits.entry()).isEqualTo(PinEntry.SLOWED);
        assertThat(digits.delay()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whoTypesForLongTypesForNothing() {
        var hashes = QuickSecrets.hashes();
        var longest = "x".repeat(128);
        assertThat(hashes.matches("ana", longest, Optional.of(hashes.of("ana", longest))))
                .isTrue();
        assertThat(hashes.matches("ana", longest + "y", Optional.of(hashes.of("ana", longest + "y"))))
                .as("the rest is cut off before anything is computed")
                .isFalse();
        assertThat(hashes.matches("ana", "nothing", Optional.empty())).isFalse();
        assertThat(hashes.matches("nobody", "nothing", Optional.empty()))
                .as("the stand-in's own secret")
                .isFalse();
        assertThat(hashes.digest("ana", "code")).isNotEmpty().isNotEqualTo(hashes.digest("ben", "code"));
    }

    private static PinVerdict outcome(boolean right) {
        return right ? PinVerdict.ACCEPTED : PinVerdict.DENIED;
    }

    private SixDigits digits(List<String> told, List<Duration> pauses) {
        var kind = new SixDigits.Kind("digits", "pin", "subject", "");
        return new SixDigits(
                kind,
                bench.jdbc,
                bench.records,
                QuickSecrets.hashes(),
                new SecureRandom(),
                pauses::add,
                bench.clock,
                bench.clock.run(),
                (who, attempt) -> told.add(
                        who.orElse("somebody") + (attempt.locks() == null ? "" : " locked until " + attempt.locks())));
    }
}
