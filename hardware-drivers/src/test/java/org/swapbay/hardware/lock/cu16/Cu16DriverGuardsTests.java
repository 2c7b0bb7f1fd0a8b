package org.swapbay.hardware.lock.cu16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.bus.BusCounts;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.lock.bus.ScriptedLine;
import org.swapbay.hardware.transport.Bytes;

/** What stands before and behind a pulse of a CU16. */
@Timeout(20)
class Cu16DriverGuardsTests {

    private static final Bytes STATUS = Bytes.ofHex("02 00 30 03 35");
    private static final Bytes UNLOCK = Bytes.ofHex("02 00 31 03 36");
    private static final Bytes SET_800_MS = Bytes.ofHex("02 00 37 00 50 03 8C");
    private static final Bytes REPLY = Bytes.ofHex("02 00 35 FE FF 01 00 03 38");
    private static final Bytes OTHER_BOARD = Bytes.ofHex("02 10 35 00 00 00 00 03 4A");
    private static final Bytes TO_ALL = Bytes.ofHex("02 00 36 FE FF 01 00 03 39");
    private static final LockAddress ONE = new LockAddress(0, 1);
    private static final Duration GAP = Duration.ofMillis(40);

    private final ScriptedLine answering =
            new ScriptedLine(request -> request.equals(STATUS) ? Stream.of(REPLY) : Stream.of());

    @Test
    void aLockNoBoardHasIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> driver(answering, new LockAddress(0, 17), null));
        assertThatIllegalArgumentException().isThrownBy(() -> driver(answering, new LockAddress(15, 1), null));
    }

    /** As after a change of its firmware: well framed, and nothing this driver knows. */
    @Test
    void aBoardThatAnswersWhatNobodyKnowsIsNotReadAndGetsNoPulse() {
        var strange = Bytes.ofHex("02 00 45 FE FF 01 00 03 48");
        var line = new ScriptedLine(request -> Stream.of(strange));
        var driver = driver(line, ONE, Duration.ofMillis(800));
        assertThatExceptionOfType(DeviceException.class).isThrownBy(driver::read);
        assertThatExceptionOfType(DeviceException.class).isThrownBy(() -> driver.pulse(ONE));
        assertThat(driver.online()).isFalse();
        assertThat(line.written).isNotEmpty().doesNotContain(UNLOCK);
    }

    @Test
    void aLockNobodyConfiguredGetsNoPulse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(answering, ONE, null).pulse(new LockAddress(0, 2)));
        assertThat(answering.written).isEmpty();
    }

    @Test
    void aReadingSetsTheBoardUpOnceToo() throws DeviceException {
        var driver = driver(answering, ONE, Duration.ofMillis(795));
        driver.read();
        driver.read();
        assertThat(answering.written).containsExactly(SET_800_MS, STATUS, STATUS, STATUS);
    }

    @Test
    void itIsOnlineOnceEveryBoardAnsweredAndUntilTheLineIsClosed() throws DeviceException {
        var driver = driver(answering, ONE, null);
        assertThat(driver.online()).isFalse();
        driver.read();
        assertThat(driver.online()).isTrue();
        driver.close();
        assertThat(answering.open).isFalse();
        assertThat(driver.online()).isFalse();
    }

    @Test
    void anAnswerToThePulseItselfIsTakenAsItsOwnBoardsOnly() throws DeviceException {
        var line = new ScriptedLine(_ -> Stream.of(OTHER_BOARD, TO_ALL, REPLY));
        driver(line, ONE, null).pulse(ONE);
        assertThat(line.written).containsExactly(UNLOCK, STATUS);
    }

    @Test
    void everyFrameOfAnotherBoardOrToAllIsIgnored() throws DeviceException {
        var line = new ScriptedLine(_ -> Stream.of(OTHER_BOARD, TO_ALL, REPLY));
        var driver = driver(line, ONE, Duration.ofMillis(800));
        driver.pulse(ONE);
        // Set-up, its proof, the pulse and its proof: four questions, two foreign frames each.
        assertThat(driver.counts()).isEqualTo(new BusCounts(4, 0, 8, 0));
    }

    @Test
    void theNextPulseWaitsForTheSupply() throws DeviceException {
        var driver = driver(new ScriptedLine(_ -> Stream.of(REPLY)), ONE, Duration.ofMillis(100));
        driver.pulse(ONE);
        var before = System.nanoTime();
        driver.pulse(ONE);
        driver.pulse(ONE);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(100).plus(GAP));
    }

    @Test
    void anotherThreadHasItsTurnAfterAFailedPulseAndAFailedReading() throws Exception {
        var line = new ScriptedLine(_ -> Stream.of());
        var driver = driver(line, ONE, null);
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> driver.pulse(ONE));
        elsewhere(driver);
        assertThatExceptionOfType(DeviceException.class).isThrownBy(driver::read);
        elsewhere(driver);
    }

    private static void elsewhere(Cu16Driver driver) throws Exception {
        CompletableFuture.runAsync(() -> {
                    try {
                        driver.read();
                    } catch (DeviceException _) {
                        // Only that it returns is of interest.
                    }
                })
                .get(10, TimeUnit.SECONDS);
    }

    private static Cu16Driver driver(ScriptedLine line, LockAddress lock, @Nullable Duration unlockTime) {
        return new Cu16Driver(
                line,
                List.of(new LockSettings(lock, DoorFeedback.CLOSED_IS_1, PresenceFeedback.PRESENT_IS_1, unlockTime)),
                new BusTiming(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(20), GAP, 1));
    }
}
