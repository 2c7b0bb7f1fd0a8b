package org.swapbay.hardware.lock.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.lock.cu16.Cu16Codec;
import org.swapbay.hardware.lock.cu16.Cu16Frame;
import org.swapbay.hardware.lock.cu16.Cu16Reply;
import org.swapbay.hardware.transport.Bytes;

@Timeout(20)
class LockBusTests {

    private static final Bytes REQUEST = Bytes.ofHex("02 00 30 03 35");
    private static final Bytes REPLY = Bytes.ofHex("02 00 35 FE FF 01 00 03 38");
    private static final Duration REPLY_TIME = Duration.ofMillis(20);
    private static final Duration LATE = Duration.ofMillis(60);
    private static final Duration GAP = Duration.ofMillis(40);

    private final Deque<Stream<Bytes>> answers = new ArrayDeque<>();
    private final ScriptedLine line = new ScriptedLine(_ -> answers.isEmpty() ? Stream.of() : answers.removeFirst());
    private final LockBus bus = bus(2);

    @Test
    void anAnswerIsReturnedAndCounted() throws DeviceException {
        answer(REPLY);
        assertThat(ask()).isInstanceOf(Cu16Reply.class);
        assertThat(bus.sound()).isTrue();
        assertThat(bus.counts()).isEqualTo(new BusCounts(1, 0, 0, 0));
        assertThat(line.written).containsExactly(REQUEST);
    }

    @Test
    void whatLayInTheBufferBeforeTheQuestionIsNoAnswer() throws DeviceException {
        answers.add(Stream.of(REPLY, REPLY));
        ask();
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(this::ask);
    }

    @Test
    void aReadingIsAskedAsOftenAsAllowedAndNoMore() {
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(this::ask)
                .withMessageStartingWith("scripted board 0: no answer to");
        assertThat(line.written).containsExactly(REQUEST, REQUEST);
        assertThat(bus.counts().unanswered()).isEqualTo(2);

        line.written.clear();
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> ask(bus(1)));
        assertThat(line.written).containsExactly(REQUEST);
    }

    @Test
    void aBrokenAnswerIsAskedForAgain() throws DeviceException {
        answer(Bytes.of(0xFF));
        answer(REPLY);
        assertThat(ask()).isInstanceOf(Cu16Reply.class);
        assertThat(bus.counts()).isEqualTo(new BusCounts(1, 1, 0, 1));
    }

    @Test
    void brokenAnswersOnlyAreToldAsSuch() {
        answer(Bytes.of(0xFF));
        answer(REPLY.slice(0, 4));
        assertThatExceptionOfType(DeviceProtocolException.class)
                .isThrownBy(this::ask)
                .withMessageContaining("4 bytes of a frame that stopped");
        assertThat(line.written).hasSize(2);
        assertThat(bus.counts().unanswered()).isEqualTo(2);
        assertThat(bus.sound()).isFalse();
    }

    @Test
    void threeBrokenAnswersMakeABoardRest() {
        for (var i = 0; i < 4; i++) answer(Bytes.of(0xFF));
        assertThatExceptionOfType(DeviceProtocolException.class).isThrownBy(this::ask);
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(this::ask);
        assertThat(line.written).hasSize(3);
    }

    @Test
    void aSilentBoardIsLeftToRestWithoutAByteOnTheWire() {
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(this::ask);
        assertThatExceptionOfType(DeviceUnavailableException.class)
                .isThrownBy(this::ask)
                .withMessageContaining("left to rest");
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(this::tell);
        assertThat(line.written).hasSize(2);
    }

    @Test
    void aLateAnswerIsWaitedOutBeforeTheNextQuestion() {
        var before = System.nanoTime();
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(this::ask);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(REPLY_TIME.plus(LATE).plus(REPLY_TIME));
    }

    @Test
    void nobodyWaitsLongerForAnAnswerThanItMayTake() {
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(this::ask);
        assertThat(line.longestWait).isPositive().isLessThanOrEqualTo(REPLY_TIME);
    }

    @Test
    void whatMovesSomethingIsWrittenOnceWhateverComesBack() throws DeviceException {
        assertThat(tell()).isEmpty();
        answer(Bytes.of(0xFF));
        assertThat(tell()).isEmpty();
        answer(REPLY);
        assertThat(tell()).isPresent();
        assertThat(line.written).hasSize(3);
    }

    @Test
    void aBoardThatOweedAnAnswerIsNotedAsSilent() {
        bus.silent(0);
        assertThat(bus.counts().unanswered()).isEqualTo(1);
        bus.silent(0);
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(this::tell);
    }

    @Test
    void oneUnsoundBoardMakesTheBusUnsound() throws DeviceException {
        var two = new LockBus(line, timing(1), List.of(0, 1));
        answer(REPLY);
        ask(two);
        assertThat(two.sound()).isFalse();
    }

    @Test
    void aBoardNamedTwiceIsOneBoard() throws DeviceException {
        var once = new LockBus(line, timing(1), List.of(0, 0));
        answer(REPLY);
        ask(once);
        assertThat(once.sound()).isTrue();
    }

    @Test
    void aLineThatIsDownIsToldAndItsBoardsMustBeSetUpAgain() throws DeviceException {
        answer(REPLY);
        ask();
        bus.markPrepared(0);
        line.open = false;
        assertThatExceptionOfType(DeviceUnavailableException.class)
                .isThrownBy(this::ask)
                .withMessageContaining("nothing was written");
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(this::tell);
        assertThat(line.written).hasSize(1);
        line.open = true;
        assertThat(bus.prepared(0)).isFalse();
        assertThat(bus.sound()).isFalse();
    }

    @Test
    void aLineLostAfterAPulseLeavesItOpenWhetherTheBoardHeardIt() {
        bus.markPrepared(0);
        line.lostBeforeNextRead = true;
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(this::tell)
                .withMessageContaining("lost after a request was written");
        assertThat(bus.prepared(0)).isFalse();
    }

    @Test
    void theSupplyFeedsOneCoilAtATime() {
        var before = System.nanoTime();
        bus.awaitPulseGap(Duration.ofMillis(50));
        bus.awaitPulseGap(Duration.ofMillis(50));
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(50).plus(GAP));
    }

    @Test
    void anInterruptedCallerDoesNotWait() {
        bus.awaitPulseGap(Duration.ofMinutes(5));
        Thread.currentThread().interrupt();
        bus.awaitPulseGap(Duration.ofMinutes(5));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aBoardNobodyConfiguredIsNotAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> bus.prepared(7)).withMessageContaining("no board 7");
    }

    @Test
    void itIsNamedAfterItsLine() {
        assertThat(bus.name()).isEqualTo("scripted");
    }

    private void answer(Bytes bytes) {
        answers.add(Stream.of(bytes));
    }

    private Cu16Frame ask() throws DeviceException {
        return ask(bus);
    }

    private static Cu16Frame ask(LockBus bus) throws DeviceException {
        return bus.ask(0, REQUEST, Cu16Codec.FRAMING, Cu16Reply.class::isInstance);
    }

    private java.util.Optional<Cu16Frame> tell() throws DeviceUnavailableException, DeviceTimeoutException {
        return bus.tell(0, REQUEST, Cu16Codec.FRAMING, Cu16Reply.class::isInstance, REPLY_TIME);
    }

    private LockBus bus(int attempts) {
        return new LockBus(line, timing(attempts), List.of(0));
    }

    private static BusTiming timing(int attempts) {
        return new BusTiming(REPLY_TIME, REPLY_TIME, LATE, GAP, attempts);
    }
}
