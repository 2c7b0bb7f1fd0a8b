package org.swapbay.hardware.lock.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.lock.Vector;
import org.swapbay.hardware.lock.cu16.Cu16Codec;
import org.swapbay.hardware.lock.relay.RelayCodec;
import org.swapbay.hardware.lock.relay.RelayRequest;
import org.swapbay.hardware.transport.Bytes;

/** The same cases for both protocols: every maker's frame, cut everywhere, with everything before it. */
class FrameParserTests {

    record Case(Framing<?> framing, Bytes frame) {}

    static Stream<Case> frames() {
        return Stream.of(
                        Vector.of("cu16").stream().map(vector -> new Case(Cu16Codec.FRAMING, vector.bytes())),
                        Vector.of("relay").stream()
                                .filter(vector -> !vector.fromBoard())
                                .map(vector -> new Case(RelayCodec.REQUESTS, vector.bytes())),
                        Vector.of("relay").stream()
                                .filter(Vector::fromBoard)
                                .map(vector -> new Case(replies(vector), vector.bytes())))
                .flatMap(cases -> cases);
    }

    private static Framing<?> replies(Vector vector) {
        return RelayCodec.repliesTo(
                switch (vector.bytes().at(1) & 0x7F) {
                    case 1 -> new RelayRequest.ReadRelays(1, 0, 8);
                    case 2 -> new RelayRequest.ReadInputs(1, 0, 8);
                    default -> new RelayRequest.WriteCoil(1, 0, 0);
                });
    }

    @ParameterizedTest
    @MethodSource("frames")
    void findsTheFrameHoweverItIsCut(Case each) {
        var frame = each.frame();
        for (var first = 0; first <= frame.length(); first++)
            for (var second = first; second <= frame.length(); second++)
                assertThat(accepted(
                                each.framing(),
                                frame.slice(0, first),
                                frame.slice(first, second),
                                frame.slice(second, frame.length())))
                        .as("cut at %d and %d", first, second)
                        .containsExactly(whole(each));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void findsTheFrameBehindEveryNoiseByteAndEveryCutFrame(Case each) {
        for (var noise = 0; noise < 256; noise++)
            assertThat(framesIn(each.framing(), Bytes.of(noise), each.frame()))
                    .as("after %02X", noise)
                    .contains(whole(each));
        for (var length = 1; length < each.frame().length(); length++)
            assertThat(framesIn(each.framing(), each.frame().slice(0, length), each.frame()))
                    .as("after its own first %d bytes", length)
                    .containsExactly(whole(each));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void twoFramesInOneChunkAreTwo(Case each) {
        assertThat(accepted(each.framing(), each.frame().plus(each.frame()))).containsExactly(whole(each), whole(each));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aSingleWrongBitIsNeverAFrame(Case each) {
        for (var bit = 0; bit < each.frame().length() * 8; bit++) {
            var octets = each.frame().toArray();
            octets[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(framesIn(each.framing(), Bytes.copyOf(octets)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void endlessStartsOfFramesAreNotKept() {
        var parser = new FrameParser<>(Cu16Codec.FRAMING);
        for (var i = 0; i < 10_000; i++) {
            parser.accept(Bytes.of(0x02, 0x00, 0x35));
            assertThat(parser.held()).isLessThan(9);
        }
    }

    @Test
    void noiseIsToldOnceAndWhole() {
        assertThat(new FrameParser<>(Cu16Codec.FRAMING).accept(Bytes.ofHex("FF 00 02 99 77 02 00 30 03 35 55")))
                .hasSize(3)
                .first()
                .isEqualTo(new Received.Noise<>(Bytes.ofHex("FF 00 02 99 77"), "no STX"));
    }

    @Test
    void noiseIsExplainedByItsFirstByte() {
        assertThat(new FrameParser<>(Cu16Codec.FRAMING).accept(Bytes.ofHex("02 00 99 77")))
                .containsExactly(new Received.Noise<>(Bytes.ofHex("02 00 99 77"), "unknown command"));
    }

    private static Object whole(Case each) {
        return accepted(each.framing(), each.frame()).getFirst();
    }

    private static List<Object> framesIn(Framing<?> framing, Bytes... chunks) {
        return accepted(framing, chunks).stream()
                .filter(Received.Frame.class::isInstance)
                .toList();
    }

    private static List<Object> accepted(Framing<?> framing, Bytes... chunks) {
        var parser = new FrameParser<>(framing);
        var all = new ArrayList<Object>();
        for (var chunk : chunks) all.addAll(parser.accept(chunk));
        return all;
    }
}
