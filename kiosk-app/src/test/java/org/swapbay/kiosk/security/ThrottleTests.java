package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.security.Throttle.Attempt;

/** The limits on guessing, to the second, with limits small enough to reach: what a guesser finds at each boundary. */
class ThrottleTests {

    private static final Limits LIMITS = new Limits(
            3,
            Duration.ofSeconds(10),
            Duration.ofSeconds(35),
            5,
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            7,
            Duration.ofSeconds(100));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private GuessBench bench;
    private HandClock clock;
    private Throttle throttle;

    @BeforeEach
    void open() throws IOException {
        bench = new GuessBench(folder);
        clock = bench.clock;
        throttle = throttle("pin");
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void theThirdWrongOneLocksForTenSecondsAndSaysSo() {
        assertThat(throttle.begin("ana").locks()).isNull();
        assertThat(throttle.begin("ana").locks()).isNull();
        assertThat(throttle.locked("ana")).isFalse();
        assertThat(throttle.begin("ana").locks()).isEqualTo(clock.instant().plusSeconds(10));
        assertThat(throttle.locked("ana")).isTrue();
        assertThat(throttle.begin("ana"))
                .as("during the lock")
                .satisfies(attempt -> assertThat(attempt.mayPass()).isFalse())
                .satisfies(attempt -> assertThat(attempt.counted()).isTrue())
                .satisfies(attempt -> assertThat(attempt.locks()).isNull());
        clock.forward(Duration.ofSeconds(10).minusNanos(1_000));
        assertThat(throttle.locked("ana")).isTrue();
        clock.forward(Duration.ofNanos(1_000));
        assertThat(throttle.locked("ana")).isFalse();
    }

    @Test
    void theAttemptThatLocksMayStillBeTheRightOne() {
        throttle.begin("ana");
        throttle.begin("ana");
        var third = throttle.begin("ana");
        assertThat(third.mayPass()).isTrue();
        throttle.passed("ana", third);
        assertThat(throttle.locked("ana")).isFalse();
        assertThat(bench.attempts()).as("only the wrong ones stay counted").isEqualTo(2);
    }

    @Test
    void eachFurtherLockIsTwiceAsLongUpToTheLongest() {
        for (var seconds : new int[] {10, 20, 35, 35}) {
            for (var n = 0; n < 2; n++) wrong("ana");
            var locks = throttle.begin("ana").locks();
            assertThat(locks).isEqualTo(clock.instant().plusSeconds(seconds));
            clock.forward(Duration.ofSeconds(200));
        }
    }

    @Test
    void oneKnowsNothingOfAnother() {
        lock("ana");
        assertThat(throttle.locked("ben")).isFalse();
        assertThat(throttle.begin("ben").mayPass()).isTrue();
        assertThat(throttle("staff").locked("ana")).as("in another scope").isFalse();
        assertThat(throttle("staff").begin("ana").slowed()).isFalse();
    }

    @Test
    void whatStaffReleaseIsForgottenAndNobodyElses() {
        lock("ana");
        lock("ben");
        throttle.release("ana");
        throttle.release("nobody");
        assertThat(throttle.locked("ana")).isFalse();
        assertThat(throttle.locked("ben")).isTrue();
        clock.forward(Duration.ofSeconds(200));
        lock("ana");
        assertThat(locked("ana"))
                .as("its first lock again")
                .isEqualTo(clock.instant().plusSeconds(10));
    }

    @Test
    void theFifthInAMinuteMakesTheNextOneWait() {
        for (var n = 0; n < 5; n++) {
            assertThat(throttle.slowed()).isFalse();
            assertThat(throttle.begin("guess-" + n).slowed()).isFalse();
        }
        assertThat(throttle.slowed()).isTrue();
        assertThat(throttle.begin("ana").slowed()).isTrue();
        clock.forward(Duration.ofSeconds(60).minusNanos(1_000));
        assertThat(throttle.slowed()).isTrue();
        clock.forward(Duration.ofNanos(1_000));
        assertThat(throttle.slowed()).as("a minute is over").isFalse();
    }

    @Test
    void theEighthIsRefusedAndNotCountedUntilAnHourAfterTheSeventhIsOver() {
        Attempt last = throttle.begin("guess-0");
        for (var n = 1; n < 7; n++) {
            clock.forward(SECOND);
            last = throttle.begin("guess-" + n);
        }
        assertThat(last.counted()).isTrue();
        var until = clock.instant().plusSeconds(100);
        assertThat(throttle.closedUntil()).contains(until);
        var refused = throttle.begin("ana");
        assertThat(refused).isEqualTo(new Attempt(refused.id(), false, false, true, null));
        assertThat(bench.attempts()).isEqualTo(7);
        clock.forward(Duration.ofSeconds(100).minusNanos(1_000));
        assertThat(throttle.closedUntil()).contains(until);
        clock.forward(Duration.ofNanos(1_000));
        assertThat(throttle.closedUntil()).isEmpty();
        assertThat(throttle.begin("ana").mayPass()).isTrue();
    }

    @Test
    void guessesThatAreFarApartCloseNothing() {
        for (var n = 0; n < 30; n++) {
            assertThat(throttle.begin("guess-" + n).counted()).as("guess %d", n).isTrue();
            clock.forward(Duration.ofSeconds(17));
        }
        assertThat(throttle.closedUntil()).isEmpty();
    }

    @Test
    void whileClosedNobodyIsLocked() {
        for (var n = 0; n < 7; n++) throttle.begin("guess-" + n);
        for (var n = 0; n < 5; n++) throttle.begin("ana");
        assertThat(throttle.locked("ana")).isFalse();
        clock.forward(Duration.ofSeconds(100));
        assertThat(throttle.begin("ana").locks()).as("it counts from the first").isNull();
    }

    @Test
    void attemptsOfLongAgoAreForgottenAndNoOthers() {
        throttle.begin("ana");
        throttle("staff").begin("kim");
        clock.forward(Duration.ofSeconds(200));
        throttle.begin("ben");
        assertThat(bench.attempts()).as("just two hours old").isEqualTo(3);
        clock.forward(Duration.ofNanos(1_000));
        throttle.begin("ben");
        assertThat(bench.attempts()).as("the oldest of this scope is gone").isEqualTo(3);
        assertThat(bench.jdbc
                        .sql("select count(*) from failed_attempt where scope = 'staff'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClockThatWentBackOverARestartStopsTheLockAndNeitherOpensNorProlongsIt() {
        lock("ana");
        var lastOnRecord = clock.instant();
        clock.set(Duration.ofDays(-1));
        throttle = throttle("pin");
        assertThat(throttle.locked("ana")).isTrue();
        clock.forward(Duration.ofSeconds(9));
        assertThat(throttle.locked("ana")).isTrue();
        clock.forward(SECOND);
        assertThat(throttle.locked("ana")).isFalse();
        assertThat(bench.moment("select max(made_at) from failed_attempt")).isEqualTo(lastOnRecord);
    }

    @Test
    void aLockAloneTellsWhenTheClockStood() {
        lock("ana");
        bench.jdbc.sql("delete from failed_attempt").update();
        clock.set(Duration.ofDays(-1));
        throttle = throttle("pin");
        clock.forward(Duration.ofSeconds(9));
        assertThat(throttle.locked("ana")).isTrue();
        clock.forward(SECOND);
        assertThat(throttle.locked("ana")).isFalse();
    }

    @Test
    void aClockThatWentOnOverARestartCountsTheNight() {
        lock("ana");
        clock.forward(Duration.ofSeconds(10));
        throttle = throttle("pin");
        assertThat(throttle.locked("ana")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 20", "2, 35", "3, 35", "20, 35", "21, 35", "2000000000, 35"})
    void locksDoubleUpToTheLongestHoweverMany(int earlier, int seconds) {
        assertThat(LIMITS.lock(earlier)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void doublingStopsAfterTwentyTimesWhereThereIsNoLongest() {
        var endless = new Limits(3, SECOND, Duration.ofDays(100_000), 5, SECOND, SECOND, 7, SECOND);
        assertThat(endless.lock(20)).isEqualTo(Duration.ofSeconds(1 << 20));
        assertThat(endless.lock(21)).isEqualTo(Duration.ofSeconds(1 << 20));
    }

    @Test
    void thePinsOfStudentsAndStaffAreLimitedAsPublished() {
        assertThat(Limits.PIN)
                .isEqualTo(new Limits(
                        5,
                        Duration.ofMinutes(15),
                        Duration.ofDays(1),
                        10,
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(5),
                        60,
                        Duration.ofHours(1)));
    }

    private Throttle throttle(String scope) {
        return new Throttle(scope, LIMITS, bench.jdbc, bench.records, clock.run());
    }

    private void lock(String subject) {
        for (var n = 0; n < 3; n++) wrong(subject);
    }

    private void wrong(String subject) {
        throttle.begin(subject);
    }

    private Instant locked(String subject) {
        return bench.moment("select locked_until from throttled_subject where subject = '" + subject + "'");
    }
}
