package org.swapbay.hardware.lock.relay;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;
import org.swapbay.hardware.lock.Vector;
import org.swapbay.hardware.lock.bus.FrameOracle;
import org.swapbay.hardware.transport.Bytes;

class RelayFramesGuidedFuzzTests {

    private static final FrameOracle<RelayRequest> BOARD =
            new FrameOracle<>(RelayCodec.REQUESTS, RelayCodec::encode, UnaryOperator.identity(), 8);

    static Stream<byte[]> seeds() {
        var makers = Vector.of("relay").stream().flatMap(vector -> Stream.of(0, 1, 2, 3, 4)
                .map(listener -> Seeds.behind(vector.bytes().toArray(), listener, 1, 8)));
        return Stream.concat(makers, Seeds.of("relay-frames"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesOnTheLineAreFramesThatEncodeToThemselvesOrNoise(byte[] input) {
        var fuzz = new FuzzInput(input);
        int listener = fuzz.below(5);
        int unit = fuzz.below(247) + 1;
        int number = fuzz.octet();
        var asked =
                switch (listener) {
                    case 0 -> new RelayRequest.ReadRelays(unit, 0, number * 7 + 1);
                    case 1 -> new RelayRequest.ReadInputs(unit, number, number * 7 + 1);
                    case 2 -> RelayRequest.WriteCoil.flashOn(unit, number, 5);
                    case 3 -> RelayRequest.WriteRegister.unlinked(unit, number);
                    default -> new RelayRequest.ReadRegisters(unit, number % 2 == 0, number, 1);
                };
        if (listener == 4) BOARD.judge(fuzz.rest(), number, asked);
        else master(asked).judge(fuzz.rest(), number, answer(asked));
    }

    private static FrameOracle<RelayReply> master(RelayRequest asked) {
        return new FrameOracle<>(
                RelayCodec.repliesTo(asked),
                RelayCodec::encode,
                UnaryOperator.identity(),
                RelayCodec.encode(answer(asked)).length());
    }

    private static RelayReply answer(RelayRequest asked) {
        return switch (asked) {
            case RelayRequest.ReadRelays(var unit, var _, var count) ->
                new RelayReply.Bits(unit, 0x01, Bytes.copyOf(new byte[(count + 7) / 8]));
            case RelayRequest.ReadInputs(var unit, var _, var count) ->
                new RelayReply.Bits(unit, 0x02, Bytes.copyOf(new byte[(count + 7) / 8]));
            case RelayRequest.WriteCoil(var unit, var address, var value) ->
                new RelayReply.Done(unit, 0x05, address, value);
            case RelayRequest.WriteRegister(var unit, var address, var value) ->
                new RelayReply.Done(unit, 0x06, address, value);
            case RelayRequest.ReadRegisters(var unit, var _, var _, var _) ->
                new RelayReply.Refused(unit, asked.function(), RelayReply.Refused.NO_SUCH_FUNCTION);
        };
    }
}
