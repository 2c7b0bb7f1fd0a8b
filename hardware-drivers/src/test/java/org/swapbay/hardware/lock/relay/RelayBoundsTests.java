package org.swapbay.hardware.lock.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.relay.RelayRequest.ReadInputs;
import org.swapbay.hardware.lock.relay.RelayRequest.ReadRegisters;
import org.swapbay.hardware.lock.relay.RelayRequest.ReadRelays;
import org.swapbay.hardware.lock.relay.RelayRequest.WriteCoil;
import org.swapbay.hardware.lock.relay.RelayRequest.WriteRegister;
import org.swapbay.hardware.transport.Bytes;

/** No frame can be made that Modbus does not know, and none is waited for longer than its bytes allow. */
class RelayBoundsTests {

    private static final ReadInputs EIGHT_INPUTS = new ReadInputs(1, 0, 8);

    static Stream<Named<IntFunction<Object>>> units() {
        return Stream.of(
                Named.of("read relays", unit -> new ReadRelays(unit, 0, 8)),
                Named.of("read inputs", unit -> new ReadInputs(unit, 0, 8)),
                Named.of("write coil", unit -> new WriteCoil(unit, 0, 0)),
                Named.of("flash on", unit -> WriteCoil.flashOn(unit, 0, 5)),
                Named.of("write register", unit -> new WriteRegister(unit, 0, 0)),
                Named.of("read registers", unit -> new ReadRegisters(unit, true, 0, 1)),
                Named.of("bits", unit -> new RelayReply.Bits(unit, 1, Bytes.of(0))),
                Named.of("done", unit -> new RelayReply.Done(unit, 5, 0, 0)),
                Named.of("refused", unit -> new RelayReply.Refused(unit, 5, 1)),
                Named.of("input", unit -> new InputAddress(unit, 1)));
    }

    @ParameterizedTest
    @MethodSource("units")
    void unitsAreOneTo247(IntFunction<Object> frame) {
        within(frame, 1, 247);
    }

    static Stream<Named<IntFunction<Object>>> words() {
        return Stream.of(
                Named.of("first relay", word -> new ReadRelays(1, word, 8)),
                Named.of("first input", word -> new ReadInputs(1, word, 8)),
                Named.of("coil", word -> new WriteCoil(1, word, 0)),
                Named.of("value of a coil", word -> new WriteCoil(1, 0, word)),
                Named.of("register", word -> new WriteRegister(1, word, 0)),
                Named.of("value of a register", word -> new WriteRegister(1, 0, word)),
                Named.of("first register", word -> new ReadRegisters(1, true, word, 1)),
                Named.of("registers", word -> new ReadRegisters(1, true, 0, word)),
                Named.of("address done", word -> new RelayReply.Done(1, 6, word, 0)),
                Named.of("value done", word -> new RelayReply.Done(1, 6, 0, word)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void numbersHaveSixteenBits(IntFunction<Object> frame) {
        within(frame, 0, 0xFFFF);
    }

    @Test
    void countsRelaysInputsAndCodesHaveTheirBounds() {
        within(count -> new ReadRelays(1, 0, count), 1, 2000);
        within(count -> new ReadInputs(1, 0, count), 1, 2000);
        within(relay -> WriteCoil.flashOn(1, relay, 5), 0, 255);
        within(tenths -> WriteCoil.flashOn(1, 0, tenths), 1, 0x7FFF);
        within(input -> new InputAddress(1, input), 1, 32);
        within(function -> new RelayReply.Refused(1, function, 1), 1, 0x7F);
        within(code -> new RelayReply.Refused(1, 5, code), 0, 0xFF);
        within(bytes -> new RelayReply.Bits(1, 1, Bytes.copyOf(new byte[bytes])), 1, 250);
    }

    @Test
    void relaysOfALockAreOneTo32OnAUnitThatExists() {
        within(relay -> wiring(new LockAddress(1, relay)), 1, 32);
        assertThatIllegalArgumentException().isThrownBy(() -> wiring(new LockAddress(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> wiring(new LockAddress(248, 1)));
    }

    @Test
    void eachRelayHasItsOwnCoilAndRegister() {
        assertThat(WriteCoil.flashOn(1, 3, 7)).isEqualTo(new WriteCoil(1, 0x0203, 7));
        assertThat(WriteRegister.unlinked(1, 3)).isEqualTo(new WriteRegister(1, 0x1003, 0));
    }

    @Test
    void aRefusalAnswersAReadingToo() {
        var refusal = new RelayReply.Refused(1, 2, RelayReply.Refused.NO_SUCH_ADDRESS);
        assertThat(heard(EIGHT_INPUTS, RelayCodec.encode(refusal))).containsExactly(new Received.Frame<>(refusal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "01 05", "01 02 02"})
    void whatCannotBecomeTheAnswerIsNoiseAtOnce(String bytes) {
        var parser = new FrameParser<>(RelayCodec.repliesTo(EIGHT_INPUTS));
        assertThat(parser.accept(Bytes.ofHex(bytes))).singleElement().isInstanceOf(Received.Noise.class);
    }

    @Test
    void whatCannotBecomeARequestIsNoiseAtOnce() {
        var parser = new FrameParser<>(RelayCodec.REQUESTS);
        assertThat(parser.accept(Bytes.ofHex("F8 00"))).hasSize(1);
        assertThat(parser.held()).isZero();
        assertThat(parser.accept(Bytes.ofHex("F7 00"))).hasSize(1);
        assertThat(parser.held()).isZero();
    }

    private static List<Received<RelayReply>> heard(RelayRequest asked, Bytes bytes) {
        return new FrameParser<>(RelayCodec.repliesTo(asked)).accept(bytes);
    }

    private static RelayWiring wiring(LockAddress address) {
        return new RelayWiring(new LockSettings(address, DoorFeedback.NONE, PresenceFeedback.NONE, null), null, null);
    }

    private static void within(IntFunction<Object> made, int first, int last) {
        assertThat(made.apply(first)).isNotNull();
        assertThat(made.apply(last)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> made.apply(first - 1));
        assertThatIllegalArgumentException().isThrownBy(() -> made.apply(last + 1));
    }
}
