package org.swapbay.hardware.lock.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.lock.Vector;
import org.swapbay.hardware.transport.Bytes;

class RelayCodecTests {

    static List<Vector> requests() {
        return Vector.of("relay").stream().filter(vector -> !vector.fromBoard()).toList();
    }

    static List<Vector> replies() {
        return Vector.of("relay").stream().filter(Vector::fromBoard).toList();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyRequestMatchesTheMakersBytes(Vector vector) {
        var request = decode(RelayCodec.REQUESTS, vector.bytes());
        assertThat(request).hasToString(vector.frame());
        assertThat(RelayCodec.encode(request)).isEqualTo(vector.bytes());
    }

    @ParameterizedTest
    @MethodSource("replies")
    void everyReplyMatchesTheMakersBytes(Vector vector) {
        var asked = asked(vector.bytes());
        var reply = decode(RelayCodec.repliesTo(asked), vector.bytes());
        assertThat(reply).hasToString(vector.frame());
        assertThat(RelayCodec.encode(reply)).isEqualTo(vector.bytes());
    }

    private static RelayRequest asked(Bytes reply) {
        return switch (reply.at(1) & 0x7F) {
            case 1 -> new RelayRequest.ReadRelays(1, 0, 8);
            case 2 -> new RelayRequest.ReadInputs(1, 0, 8);
            default -> new RelayRequest.WriteCoil(1, 0, 0);
        };
    }

    record Exchange(RelayRequest request, RelayReply reply) {}

    static Stream<Exchange> exchanges() {
        return Stream.of(1, 17, 247)
                .flatMap(unit -> Stream.of(
                        new Exchange(
                                new RelayRequest.ReadRelays(unit, 8, 16),
                                new RelayReply.Bits(unit, 1, Bytes.of(0xA5, 0x5A))),
                        new Exchange(
                                new RelayRequest.ReadInputs(unit, 0, 2000),
                                new RelayReply.Bits(unit, 2, Bytes.copyOf(new byte[250]))),
                        new Exchange(
                                RelayRequest.WriteCoil.flashOn(unit, 31, 0x7FFF),
                                new RelayReply.Done(unit, 5, 0x021F, 0x7FFF)),
                        new Exchange(
                                RelayRequest.WriteRegister.unlinked(unit, 7), new RelayReply.Done(unit, 6, 0x1007, 0)),
                        new Exchange(
                                new RelayRequest.ReadRegisters(unit, true, 0x4000, 1),
                                new RelayReply.Refused(unit, 3, 1))));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void whatIsEncodedDecodesToTheSame(Exchange exchange) {
        assertThat(decode(RelayCodec.REQUESTS, RelayCodec.encode(exchange.request())))
                .isEqualTo(exchange.request());
        assertThat(decode(RelayCodec.repliesTo(exchange.request()), RelayCodec.encode(exchange.reply())))
                .isEqualTo(exchange.reply());
    }

    @Test
    void aPulseIsTimedByTheBoardAndNeverEndless() {
        assertThat(RelayRequest.WriteCoil.flashOn(1, 0, 7)).isEqualTo(new RelayRequest.WriteCoil(1, 0x0200, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> RelayRequest.WriteCoil.flashOn(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RelayRequest.WriteCoil.flashOn(1, 0, 0x8000));
    }

    @Test
    void noRequestReachesEveryBoardAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> RelayRequest.WriteCoil.flashOn(0, 0, 5));
    }

    @Test
    void theEchoOfAReadingIsNoAnswerToIt() {
        var request = new RelayRequest.ReadInputs(1, 0, 8);
        assertThat(new FrameParser<>(RelayCodec.repliesTo(request)).accept(RelayCodec.encode(request)))
                .noneMatch(Received.Frame.class::isInstance);
    }

    private static <F> F decode(Framing<F> framing, Bytes bytes) {
        var received = new FrameParser<>(framing).accept(bytes);
        assertThat(received).hasSize(1);
        assertThat(received.getFirst()).isInstanceOf(Received.Frame.class);
        return ((Received.Frame<F>) received.getFirst()).frame();
    }
}
