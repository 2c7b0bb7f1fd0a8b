package org.swapbay.hardware.lock.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.DoorState;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.Presence;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.lock.bus.ScriptedLine;
import org.swapbay.hardware.lock.relay.RelayRequest.WriteRegister;
import org.swapbay.hardware.transport.Bytes;

/** What stands before and behind a pulse of a relay board. */
@Timeout(20)
class RelayDriverGuardsTests {

    private static final Bytes UNLINK = Bytes.ofHex("01 06 10 00 00 00 8D 0A");
    private static final Bytes FLASH = RelayCodec.encode(RelayRequest.WriteCoil.flashOn(1, 0, 1));
    private static final Bytes INPUTS = Bytes.ofHex("01 02 00 00 00 08 79 CC");
    private static final Bytes FIRST_ON = RelayCodec.encode(new RelayReply.Bits(1, 2, Bytes.of(1)));
    private static final LockAddress ONE = new LockAddress(1, 1);
    private static final Duration GAP = Duration.ofMillis(40);

    private final ScriptedLine answering = line(request -> Stream.of(request.equals(INPUTS) ? FIRST_ON : request));

    @Test
    void aLockNobodyConfiguredGetsNoPulse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(answering, 1).pulse(new LockAddress(1, 2)));
        assertThat(answering.written).isEmpty();
    }

    @Test
    void everyRelayIsUnlinkedOncePerLifeOfTheBoard() throws DeviceException {
        var driver = driver(answering, 2);
        driver.pulse(ONE);
        driver.pulse(ONE);
        driver.read();
        var second = RelayCodec.encode(WriteRegister.unlinked(1, 1));
        assertThat(answering.written).containsExactly(UNLINK, second, FLASH, FLASH, INPUTS);
    }

    /** As after a change of its firmware: well framed, and nothing this driver knows. */
    @Test
    void aBoardThatAnswersWhatNobodyKnowsIsNotReadAndGetsNoPulse() {
        var strange = Bytes.ofHex("01 2B 0E 01 00 00");
        var line = line(request -> Stream.of(strange, INPUTS.equals(request) ? FLASH : INPUTS));
        var driver = driver(line, 1);
        assertThatExceptionOfType(DeviceException.class).isThrownBy(driver::read);
        assertThatExceptionOfType(DeviceException.class).isThrownBy(() -> driver.pulse(ONE));
        assertThat(driver.online()).isFalse();
        assertThat(line.written).isNotEmpty().doesNotContain(FLASH);
    }

    @Test
    void aBoardWithoutControlModesIsAskedForOneOnly() throws DeviceException {
        var refusal = RelayCodec.encode(new RelayReply.Refused(1, 6, RelayReply.Refused.NO_SUCH_FUNCTION));
        var line = line(request -> Stream.of(request.equals(UNLINK) ? refusal : request));
        driver(line, 2).pulse(ONE);
        assertThat(line.written).containsExactly(UNLINK, FLASH);
    }

    @Test
    void aStaleEchoIsNoAnswerToTheUnlinking() throws DeviceException {
        var stale = RelayCodec.encode(new RelayReply.Done(1, 6, 0x1001, 0));
        var line = line(request -> request.equals(UNLINK) ? Stream.of(stale, request) : Stream.of(request));
        var driver = driver(line, 1);
        driver.pulse(ONE);
        assertThat(driver.counts().ignoredFrames()).isEqualTo(1);
    }

    @Test
    void itIsOnlineOnceTheBoardAnsweredAndUntilTheLineIsClosed() throws DeviceException {
        var driver = driver(answering, 1);
        assertThat(driver.online()).isFalse();
        driver.read();
        assertThat(driver.online()).isTrue();
        driver.close();
        assertThat(answering.open).isFalse();
        assertThat(driver.online()).isFalse();
    }

    @Test
    void anUnansweredPulseIsNotedAgainstTheBoardAndNamesItsLock() throws DeviceException {
        var line = line(request -> request.equals(FLASH) ? Stream.of() : Stream.of(request));
        var driver = driver(line, 1);
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(() -> driver.pulse(ONE))
                .withMessageStartingWith("scripted lock 1/1: no answer to a pulse");
        assertThat(driver.counts().unanswered()).isEqualTo(1);
        assertThat(driver.online()).isFalse();
    }

    @Test
    void aRefusedReadingSaysWhichBoardAndWhy() {
        var refusal = RelayCodec.encode(new RelayReply.Refused(1, 2, RelayReply.Refused.NO_SUCH_ADDRESS));
        var line = line(request -> Stream.of(request.equals(INPUTS) ? refusal : request));
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> driver(line, 1).read())
                .withMessage("scripted board 1: function 2 refused with exception 2");
    }

    @Test
    void whatASilentBoardWatchesIsNotSensedWhileTheOthersAre() throws DeviceException {
        var line = line(request ->
                request.equals(INPUTS) ? Stream.of(FIRST_ON) : request.at(0) == 1 ? Stream.of(request) : Stream.of());
        var far = new LockAddress(2, 1);
        var lock = new LockSettings(far, DoorFeedback.CLOSED_IS_1, PresenceFeedback.PRESENT_IS_1, null);
        var locks = List.of(
                RelayWiring.sideBySide(lock(ONE)),
                new RelayWiring(lock, new InputAddress(2, 1), new InputAddress(1, 1)));
        assertThat(new RelayDriver(line, locks, timing()).read())
                .containsEntry(ONE, new BayReading(DoorState.CLOSED, Presence.NOT_SENSED))
                .containsEntry(far, new BayReading(DoorState.NOT_SENSED, Presence.PRESENT));
    }

    @Test
    void silenceOfEveryBoardIsAFailedReading() {
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(() -> driver(line(_ -> Stream.of()), 1).read());
    }

    @Test
    void theNextPulseWaitsForTheSupply() throws DeviceException {
        var driver = driver(answering, 1);
        driver.pulse(ONE);
        var before = System.nanoTime();
        driver.pulse(ONE);
        driver.pulse(ONE);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(100).plus(GAP));
    }

    @Test
    void anotherThreadHasItsTurnAfterAFailedPulseAndAFailedReading() throws Exception {
        var driver = driver(line(_ -> Stream.of()), 1);
        assertThatExceptionOfType(DeviceException.class).isThrownBy(() -> driver.pulse(ONE));
        elsewhere(driver);
        assertThatExceptionOfType(DeviceException.class).isThrownBy(driver::read);
        elsewhere(driver);
    }

    private static void elsewhere(RelayDriver driver) throws Exception {
        CompletableFuture.runAsync(() -> {
                    try {
                        driver.read();
                    } catch (DeviceException _) {
                        // Only that it returns is of interest.
                    }
                })
                .get(10, TimeUnit.SECONDS);
    }

    private static ScriptedLine line(Function<Bytes, Stream<Bytes>> script) {
        return new ScriptedLine(script);
    }

    private static RelayDriver driver(ScriptedLine line, int relays) {
        var locks = IntStream.rangeClosed(1, relays)
                .mapToObj(relay -> RelayWiring.sideBySide(lock(new LockAddress(1, relay))))
                .toList();
        return new RelayDriver(line, locks, timing());
    }

    private static LockSettings lock(LockAddress address) {
        return new LockSettings(address, DoorFeedback.CLOSED_IS_1, PresenceFeedback.NONE, Duration.ofMillis(100));
    }

    private static BusTiming timing() {
        return new BusTiming(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(20), GAP, 1);
    }
}
