package org.swapbay.hardware.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.Pulse;
import org.swapbay.hardware.lock.bus.BusCounts;
import org.swapbay.hardware.transport.Bytes;

/** What every lock driver owes, shown over a real pseudo-terminal against its emulated boards. */
@Timeout(120)
public abstract class LockControllerContract {

    /** All twelve bays hang on this board. */
    protected static final int BOARD = 1;

    private static final Duration BACK_AGAIN = Duration.ofSeconds(5);
    private static final LockAddress THREE = new LockAddress(BOARD, 3);

    @TempDir
    Path folder;

    private LockBench bench;

    /** Boards and driver wired alike, twelve locks on {@link #BOARD}; presence sensors where the model has them. */
    protected abstract LockBench bench(Path folder, DoorFeedback door) throws Exception;

    protected abstract BusCounts counts(LockController driver);

    /** What gives a lock its pulse, as it goes over the line. */
    protected abstract Bytes order(LockAddress lock);

    @BeforeEach
    void build() throws Exception {
        bench = bench(folder, DoorFeedback.CLOSED_IS_1);
    }

    @AfterEach
    void takeDown() throws Exception {
        bench.close();
    }

    @Test
    void opensOneDoorAndNoOther() throws Exception {
        assertThat(bench.driver.read()).hasSize(12).allSatisfy((_, reading) -> assertThat(reading.door())
                .isEqualTo(DoorState.CLOSED));
        bench.driver.pulse(THREE);
        assertThat(bench.driver.read()).allSatisfy((lock, reading) -> assertThat(reading.door())
                .isEqualTo(lock.equals(THREE) ? DoorState.OPEN : DoorState.CLOSED));
        assertThat(pulses()).containsExactly(THREE);
        assertThat(bench.driver.online()).isTrue();
    }

    @Test
    void givesOnePulsePerCall() throws Exception {
        for (var i = 0; i < 5; i++) {
            bench.driver.pulse(THREE);
            bench.cabinet.push(3);
        }
        assertThat(pulses()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "SILENT",
                "LATE",
                "CUT_FRAMES",
                "NOISE",
                "BAD_CHECKSUM",
                "ECHO",
                "WRONG_BOARD",
                "PIECES",
                "LOCK_SUPPLY_DOWN"
            })
    void givesOnePulsePerCallWhateverTheBoardSays(Fault fault) throws Exception {
        bench.driver.read();
        bench.faults.set(fault, true);
        pulseKnowingNothing();
        bench.faults.set(fault, false);
        // Long after every wait inside the driver, and after it has spoken to the board again.
        await().atMost(Duration.ofSeconds(10)).until(this::readable);
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(pulses())
                .containsExactly(THREE));
        assertThat(doorOf(THREE)).isEqualTo(fault == Fault.LOCK_SUPPLY_DOWN ? DoorState.CLOSED : DoorState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SILENT", "CUT_FRAMES", "BAD_CHECKSUM", "WRONG_BOARD"})
    void saysThatAPulseMayHaveBeenGivenWhenNobodyConfirmsIt(Fault fault) throws Exception {
        bench.driver.read();
        bench.faults.set(fault, true);
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> bench.driver.pulse(THREE));
        assertThat(bench.driver.online()).isFalse();
        assertThat(pulses()).containsExactly(THREE);
    }

    @Test
    void anUnpluggedLineGetsNoPulseNowOrLater() throws Exception {
        bench.driver.read();
        bench.faults.set(Fault.UNPLUGGED, true);
        await().until(() -> !bench.line.isOpen());
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> bench.driver.pulse(THREE));
        bench.faults.set(Fault.UNPLUGGED, false);
        await().atMost(BACK_AGAIN).until(this::readable);
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(pulses())
                .isEmpty());
    }

    @Test
    void aPlugPulledDuringThePulseNeverMakesASecondOne() throws Exception {
        for (var round = 0; round < 5; round++) {
            await().atMost(BACK_AGAIN).until(this::readable);
            var before = pulses().size();
            var pulling = CompletableFuture.runAsync(() -> bench.faults.set(Fault.UNPLUGGED, true));
            pulseKnowingNothing();
            pulling.join();
            bench.faults.set(Fault.UNPLUGGED, false);
            await().atMost(BACK_AGAIN).until(this::readable);
            assertThat(pulses().size() - before).isLessThanOrEqualTo(1);
            bench.cabinet.push(3);
        }
    }

    @Test
    void anOrderThatBreaksOffAfterAnyByteMovesNothingAndTheNextOneIsUnderstood() throws Exception {
        bench.driver.read();
        var order = order(THREE);
        for (var taken = 1; taken < order.length(); taken++) {
            bench.line.write(order.slice(0, taken), BACK_AGAIN);
            await().atMost(BACK_AGAIN).until(this::readable);
            assertThat(pulses()).as("%d bytes of %d", taken, order.length()).isEmpty();
        }
        bench.driver.pulse(THREE);
        assertThat(pulses()).containsExactly(THREE);
    }

    @Test
    void comesBackWithinFiveSecondsAfterReplugWithoutSpinning() throws Exception {
        bench.driver.read();
        bench.faults.set(Fault.UNPLUGGED, true);
        await().until(() -> !bench.line.isOpen());

        var burnt = cpuNanos();
        await().pollDelay(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !readable());
        assertThat(Duration.ofNanos(cpuNanos() - burnt)).isLessThan(Duration.ofSeconds(1));

        bench.faults.set(Fault.UNPLUGGED, false);
        await().atMost(BACK_AGAIN).until(this::readable);
        assertThat(bench.driver.online()).isTrue();
    }

    @Test
    void aBoardThatFellSilentIsLeftToRestAndFoundAgain() throws Exception {
        bench.driver.read();
        bench.faults.set(Fault.SILENT, true);
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> bench.driver.read());
        assertThat(bench.driver.online()).isFalse();

        var asked = counts(bench.driver).unanswered();
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> bench.driver.read());
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> bench.driver.pulse(THREE));
        assertThat(counts(bench.driver).unanswered()).isEqualTo(asked);
        assertThat(pulses()).isEmpty();

        bench.faults.set(Fault.SILENT, false);
        await().atMost(BACK_AGAIN).until(this::readable);
        assertThat(bench.driver.online()).isTrue();
    }

    @Test
    void aLateAnswerIsNeverTakenForAFreshOne() throws Exception {
        bench.driver.read();
        bench.faults.set(Fault.LATE, true);
        assertThat(readable()).isFalse();
        bench.faults.set(Fault.LATE, false);
        bench.cabinet.set(3, Fault.DOOR_FORCED, true);
        // The very first reading that succeeds: answers from before the door opened are still on their way.
        var first = await().atMost(BACK_AGAIN)
                .ignoreExceptionsInstanceOf(DeviceException.class)
                .until(() -> bench.driver.read(), readings -> !readings.isEmpty());
        assertThat(first).extractingByKey(THREE).extracting(BayReading::door).isEqualTo(DoorState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NOISE", "ECHO", "PIECES"})
    void readsThroughDisturbances(Fault fault) throws Exception {
        bench.faults.set(fault, true);
        bench.cabinet.set(3, Fault.DOOR_FORCED, true);
        for (var i = 0; i < 10; i++) assertThat(doorOf(THREE)).isEqualTo(DoorState.OPEN);
        if (fault != Fault.PIECES)
            assertThat(counts(bench.driver).noiseBytes() + counts(bench.driver).ignoredFrames())
                    .isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CUT_FRAMES", "BAD_CHECKSUM", "WRONG_BOARD"})
    void believesNoBrokenOrForeignAnswer(Fault fault) {
        bench.faults.set(fault, true);
        assertThatExceptionOfType(DeviceException.class).isThrownBy(() -> bench.driver.read());
        assertThat(bench.driver.online()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DoorFeedback.class)
    void honoursTheWiringOfTheDoor(DoorFeedback wiring) throws Exception {
        bench.close();
        bench = bench(folder, wiring);
        bench.cabinet.set(3, Fault.DOOR_FORCED, true);
        var sensed = wiring != DoorFeedback.NONE;
        assertThat(doorOf(THREE)).isEqualTo(sensed ? DoorState.OPEN : DoorState.NOT_SENSED);
        assertThat(doorOf(new LockAddress(BOARD, 4))).isEqualTo(sensed ? DoorState.CLOSED : DoorState.NOT_SENSED);
    }

    @Test
    void aJammedDoorIsSeenClosed() throws Exception {
        bench.cabinet.set(3, Fault.DOOR_JAMMED, true);
        bench.driver.pulse(THREE);
        assertThat(doorOf(THREE)).isEqualTo(DoorState.CLOSED);
        assertThat(bench.cabinet.pulses().all()).extracting(Pulse::outcome).containsExactly(Pulse.Outcome.JAMMED);
    }

    @Test
    void aLockNobodyConfiguredIsNotTouched() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> bench.driver.pulse(new LockAddress(BOARD, 13)));
        assertThat(pulses()).isEmpty();
    }

    @Test
    void callersFromManyThreadsQueue() throws Exception {
        var calls = List.of(1, 2, 3, 4, 5, 6).stream()
                .map(lock -> CompletableFuture.runAsync(() -> {
                    try {
                        bench.driver.pulse(new LockAddress(BOARD, lock));
                        bench.driver.read();
                    } catch (DeviceException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        calls.forEach(CompletableFuture::join);
        assertThat(pulses()).hasSize(6).doesNotHaveDuplicates();
        assertThat(counts(bench.driver).unanswered()).isZero();
    }

    private void pulseKnowingNothing() {
        try {
            bench.driver.pulse(THREE);
        } catch (DeviceException possiblyGiven) {
            assertThat(possiblyGiven).isInstanceOfAny(DeviceTimeoutException.class, DeviceUnavailableException.class);
        }
    }

    private boolean readable() {
        try {
            bench.driver.read();
            return true;
        } catch (DeviceException e) {
            return false;
        }
    }

    private DoorState doorOf(LockAddress lock) throws DeviceException {
        var reading = bench.driver.read().get(lock);
        return reading == null ? DoorState.NOT_SENSED : reading.door();
    }

    private List<LockAddress> pulses() {
        return bench.cabinet.pulses().all().stream()
                .filter(pulse -> pulse.outcome() != Pulse.Outcome.FORCED)
                .map(Pulse::lock)
                .toList();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
