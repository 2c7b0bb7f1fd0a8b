package org.swapbay.hardware.lock.cu16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.DoorState;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.Presence;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.lock.bus.ScriptedLine;
import org.swapbay.hardware.transport.Bytes;

class Cu16DriverTests {

    private static final Bytes STATUS = Bytes.ofHex("02 00 30 03 35");
    private static final Bytes UNLOCK = Bytes.ofHex("02 00 31 03 36");
    private static final Bytes REPLY = Bytes.ofHex("02 00 35 FE FF 01 00 03 38");
    private static final LockAddress ONE = new LockAddress(0, 1);
    private static final BusTiming FAST =
            new BusTiming(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ZERO, 2);

    @Test
    void theMakersReplyReadsAsOneOpenDoorWithSomethingInside() throws Exception {
        var line = new ScriptedLine(request -> request.equals(STATUS) ? Stream.of(REPLY) : Stream.of());
        var second = new LockAddress(0, 2);
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, null), lock(second, null)), FAST)) {
            assertThat(driver.read())
                    .containsEntry(ONE, new BayReading(DoorState.OPEN, Presence.PRESENT))
                    .containsEntry(second, new BayReading(DoorState.CLOSED, Presence.ABSENT));
        }
    }

    @Test
    void anUnlockIsWrittenOnceAndThenOnlyTheDoorIsAsked() throws Exception {
        var line = new ScriptedLine(_ -> Stream.of());
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, null)), FAST)) {
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> driver.pulse(ONE));
            assertThat(line.written).containsExactly(UNLOCK, STATUS, STATUS);
        }
    }

    @Test
    void aLineLostWhileWritingMayHaveGivenThePulse() throws Exception {
        var line = new ScriptedLine(_ -> Stream.of());
        line.lostOnNextWrite = true;
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, null)), FAST)) {
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> driver.pulse(ONE));
            line.lostOnNextWrite = false;
            line.open = true;
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::read);
            assertThat(line.written).filteredOn(UNLOCK::equals).hasSize(1);
        }
    }

    @Test
    void aLineLostAfterWritingMayHaveGivenThePulse() throws Exception {
        var line = new ScriptedLine(_ -> Stream.of());
        line.lostBeforeNextRead = true;
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, null)), FAST)) {
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> driver.pulse(ONE));
            assertThat(line.written).containsExactly(UNLOCK);
        }
    }

    @Test
    void aLineThatIsDownGaveNoPulse() throws Exception {
        var line = new ScriptedLine(_ -> Stream.of());
        line.open = false;
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, null)), FAST)) {
            assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> driver.pulse(ONE));
            assertThat(line.written).isEmpty();
        }
    }

    @Test
    void theUnlockTimeIsSetOnceBeforeTheFirstPulse() throws Exception {
        var line = new ScriptedLine(request -> request.equals(STATUS) ? Stream.of(REPLY) : Stream.of());
        var set = Bytes.ofHex("02 00 37 00 50 03 8C");
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, Duration.ofMillis(800))), FAST)) {
            driver.pulse(ONE);
            driver.read();
            assertThat(line.written).containsExactly(set, STATUS, UNLOCK, STATUS, STATUS);
        }
    }

    @Test
    void aBoardThatDoesNotAnswerItsSettingUpGetsNoPulse() throws Exception {
        var line = new ScriptedLine(_ -> Stream.of());
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, Duration.ofMillis(800))), FAST)) {
            assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> driver.pulse(ONE));
            assertThat(line.written).doesNotContain(UNLOCK);
        }
    }

    @Test
    void oneSilentBoardDoesNotBlindTheOthers() throws Exception {
        var line = new ScriptedLine(request -> request.equals(STATUS) ? Stream.of(REPLY) : Stream.of());
        var elsewhere = new LockAddress(1, 1);
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, null), lock(elsewhere, null)), FAST)) {
            assertThat(driver.read())
                    .containsEntry(ONE, new BayReading(DoorState.OPEN, Presence.PRESENT))
                    .containsEntry(elsewhere, BayReading.NOT_SENSED);
            assertThat(driver.online()).isFalse();
        }
    }

    @Test
    void anotherBoardsAnswerAndAnEchoAreCountedNotBelieved() throws Exception {
        var foreign = Bytes.ofHex("02 10 35 00 00 00 00 03 4A");
        var line = new ScriptedLine(request -> Stream.of(request, Bytes.of(0xFF), foreign, REPLY));
        try (var driver = new Cu16Driver(line, List.of(lock(ONE, null)), FAST)) {
            assertThat(driver.read()).containsEntry(ONE, new BayReading(DoorState.OPEN, Presence.PRESENT));
            assertThat(driver.counts().ignoredFrames()).isEqualTo(2);
            assertThat(driver.counts().noiseBytes()).isEqualTo(1);
        }
    }

    @Test
    void impossibleWiringIsRefusedAtOnce() {
        var line = new ScriptedLine(_ -> Stream.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cu16Driver(line, List.of(lock(new LockAddress(15, 1), null)), FAST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cu16Driver(line, List.of(lock(ONE, null), lock(ONE, null)), FAST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cu16Driver(
                        line, List.of(lock(ONE, Duration.ofMillis(300)), lock(new LockAddress(0, 2), null)), FAST));
    }

    private static LockSettings lock(LockAddress address, @Nullable Duration unlockTime) {
        return new LockSettings(address, DoorFeedback.CLOSED_IS_1, PresenceFeedback.PRESENT_IS_1, unlockTime);
    }
}
