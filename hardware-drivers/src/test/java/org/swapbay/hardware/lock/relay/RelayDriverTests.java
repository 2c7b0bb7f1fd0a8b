package org.swapbay.hardware.lock.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceRefusedException;
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

class RelayDriverTests {

    private static final Bytes UNLINK = Bytes.ofHex("01 06 10 00 00 00 8D 0A");
    private static final Bytes FLASH = Bytes.ofHex("01 05 02 00 00 07 8D B0");
    private static final Bytes REFUSAL = Bytes.ofHex("01 85 03 02 91");
    private static final Bytes INPUTS = Bytes.ofHex("01 02 00 00 00 08 79 CC");
    private static final Bytes ALL_OFF = Bytes.ofHex("01 02 01 00 A1 88");
    private static final LockAddress ONE = new LockAddress(1, 1);
    private static final BusTiming FAST =
            new BusTiming(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ZERO, 2);

    @Test
    void thePulseIsTheMakersFlashOnAndWrittenOnce() throws Exception {
        var line = new ScriptedLine(Stream::of);
        try (var driver = driver(line)) {
            driver.pulse(ONE);
            assertThat(line.written).containsExactly(UNLINK, FLASH);
        }
    }

    @Test
    void aRefusedPulseSaysWhyAndIsNotRepeated() throws Exception {
        var line = new ScriptedLine(request -> Stream.of(request.equals(FLASH) ? REFUSAL : request));
        try (var driver = driver(line)) {
            assertThatExceptionOfType(DeviceRefusedException.class)
                    .isThrownBy(() -> driver.pulse(ONE))
                    .withMessageContaining("1/1")
                    .withMessageContaining("exception 3");
            assertThat(line.written).containsExactly(UNLINK, FLASH);
        }
    }

    @Test
    void anUnansweredPulseIsNotRepeated() throws Exception {
        var line = new ScriptedLine(request -> request.equals(FLASH) ? Stream.of() : Stream.of(request));
        try (var driver = driver(line)) {
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> driver.pulse(ONE));
            assertThat(line.written).containsExactly(UNLINK, FLASH);
        }
    }

    @Test
    void theAcknowledgementOfAnotherPulseIsNotOurs() throws Exception {
        var other = RelayCodec.encode(new RelayReply.Done(1, 5, 0x0201, 7));
        var line = new ScriptedLine(request -> Stream.of(request.equals(FLASH) ? other : request));
        try (var driver = driver(line)) {
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> driver.pulse(ONE));
            assertThat(driver.counts().ignoredFrames()).isEqualTo(1);
        }
    }

    @Test
    void aBoardThatCannotBeUnlinkedForLackOfAnAnswerGetsNoPulse() throws Exception {
        var line = new ScriptedLine(_ -> Stream.of());
        try (var driver = driver(line)) {
            assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> driver.pulse(ONE));
            assertThat(line.written).doesNotContain(FLASH);
        }
    }

    @Test
    void aBoardWithoutControlModesIsUsedAsItIs() throws Exception {
        var noSuchRegister = RelayCodec.encode(new RelayReply.Refused(1, 6, 2));
        var line = new ScriptedLine(request -> Stream.of(request.equals(UNLINK) ? noSuchRegister : request));
        try (var driver = driver(line)) {
            driver.pulse(ONE);
            assertThat(line.written).containsExactly(UNLINK, FLASH);
        }
    }

    @Test
    void doorAndPresenceMayBeWiredToOtherBoards() throws Exception {
        var wiring = new RelayWiring(
                new LockSettings(ONE, DoorFeedback.CLOSED_IS_0, PresenceFeedback.PRESENT_IS_1, null),
                new InputAddress(1, 2),
                new InputAddress(9, 11));
        var farInputs = RelayCodec.encode(new RelayRequest.ReadInputs(9, 0, 16));
        var line = new ScriptedLine(request -> Stream.of(
                request.equals(INPUTS)
                        ? ALL_OFF
                        : request.equals(farInputs)
                                ? RelayCodec.encode(new RelayReply.Bits(9, 2, Bytes.of(0, 0b100)))
                                : request));
        try (var driver = new RelayDriver(line, List.of(wiring), FAST)) {
            assertThat(driver.read()).containsEntry(ONE, new BayReading(DoorState.CLOSED, Presence.PRESENT));
            assertThat(line.written).containsExactly(UNLINK, INPUTS, farInputs);
        }
    }

    @Test
    void aBoardWithoutInputsIsAskedForItsRelaysToKnowThatItLives() throws Exception {
        var relays = Bytes.ofHex("01 01 00 00 00 08 3D CC");
        var wiring = RelayWiring.sideBySide(new LockSettings(ONE, DoorFeedback.NONE, PresenceFeedback.NONE, null));
        var line = new ScriptedLine(
                request -> Stream.of(request.equals(relays) ? Bytes.ofHex("01 01 01 00 51 88") : request));
        try (var driver = new RelayDriver(line, List.of(wiring), FAST)) {
            assertThat(driver.read()).containsEntry(ONE, BayReading.NOT_SENSED);
            assertThat(driver.online()).isTrue();
        }
    }

    @Test
    void impossibleWiringIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelayWiring.sideBySide(new LockSettings(
                        new LockAddress(0, 1), DoorFeedback.CLOSED_IS_1, PresenceFeedback.NONE, null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RelayWiring(LockSettings.usual(ONE), new InputAddress(1, 1), null));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LockSettings(ONE, DoorFeedback.NONE, PresenceFeedback.NONE, Duration.ofSeconds(11)));
    }

    private static RelayDriver driver(ScriptedLine line) {
        var lock = new LockSettings(ONE, DoorFeedback.CLOSED_IS_1, PresenceFeedback.NONE, Duration.ofMillis(650));
        return new RelayDriver(line, List.of(RelayWiring.sideBySide(lock)), FAST);
    }
}
