package org.swapbay.hardware.cash.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.VectorFile.Vector;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.transport.Bytes;

class SspCodecTests {

    static List<Vector> packets() {
        return VectorFile.read("ssp/packets.txt");
    }

    static List<Vector> events() {
        return VectorFile.read("ssp/events.txt");
    }

    @ParameterizedTest
    @MethodSource("packets")
    void everyPacketMatchesTheMakersBytes(Vector vector) {
        var bytes = Bytes.copyOf(vector.bytes());
        var packet = decoded(bytes);
        assertThat(SspCodec.encode(packet)).isEqualTo(bytes);
        assertThat(packet.sequence()).isTrue();
        assertThat(packet.address()).isZero();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsReadAsTheMakerMeansIt(Vector vector) {
        var body = decoded(Bytes.copyOf(vector.bytes())).body();
        var told = SspEvent.decode(body.slice(1, body.length()));
        assertThat(told.stream().map(event -> event.kind() + " " + event.channel()))
                .containsExactly(vector.meaning().split(", "));
        assertThat(SspEvent.encode(told)).isEqualTo(body.slice(1, body.length()));
    }

    @Test
    void everySevenFBehindTheFirstIsDoubledAlsoInTheCheck() {
        for (var value = 0; value < 0x10000; value++) {
            var packet = new SspPacket(0, value % 2 == 0, Bytes.of(0x7F, value >> 8, value, 0x7F));
            var bytes = SspCodec.encode(packet);
            var sevens = IntStream.range(1, bytes.length())
                    .filter(at -> bytes.at(at) == 0x7F)
                    .count();
            assertThat(sevens % 2).isZero();
            if (value % 97 == 0) assertThat(decoded(bytes)).isEqualTo(packet);
        }
    }

    @Test
    void aPacketIsFoundHoweverItIsCut() {
        var packet = new SspPacket(0, true, Bytes.of(0xF0, 0x7F, 0xEE, 1));
        var bytes = SspCodec.encode(packet);
        for (var at = 0; at <= bytes.length(); at++) {
            var parser = new FrameParser<>(SspCodec.FRAMING);
            var first = parser.accept(bytes.slice(0, at));
            var second = parser.accept(bytes.slice(at, bytes.length()));
            assertThat(first.size() + second.size()).isEqualTo(1);
        }
    }

    @Test
    void aLoneStartByteInsideEndsTheOldPacketAndBeginsANewOne() {
        var poll = Bytes.ofHex("7F 80 01 07 12 02");
        var received =
                new FrameParser<>(SspCodec.FRAMING).accept(poll.slice(0, 4).plus(poll));
        assertThat(received.getLast()).isEqualTo(new Received.Frame<>(decoded(poll)));
        assertThat(received).hasSize(2);
    }

    @Test
    void whatComesBehindAnUnknownEventIsNotGuessed() {
        assertThat(SspEvent.decode(Bytes.of(0xCC, 0xDA, 0xEE, 1)))
                .containsExactly(new SspEvent(SspEvent.Kind.STACKING, 0), new SspEvent(SspEvent.Kind.UNKNOWN, 0xDA));
        assertThat(SspEvent.decode(Bytes.of(0xEE))).containsExactly(new SspEvent(SspEvent.Kind.UNKNOWN, 0xEE));
    }

    @Test
    void theMakersSetupTellsWhatEachChannelStandsFor() {
        // GA138, setup request: firmware 1.00, GBP 5, 10 and 20.
        var packet = decoded(
                Bytes.ofHex("7F 80 17 F0 00 30 31 30 30 47 42 50 00 00 01 03 05 0A 14 02 02 02 40 00 00 05 61 81"));
        var setup =
                SspSetup.decode(packet.body().slice(1, packet.body().length())).orElseThrow();
        assertThat(setup.firmware()).isEqualTo("0100");
        assertThat(setup.protocol()).isEqualTo(5);
        assertThat(setup.channels())
                .containsOnly(
                        Map.entry(1, new Bill("GBP", 5)),
                        Map.entry(2, new Bill("GBP", 10)),
                        Map.entry(3, new Bill("GBP", 20)));
    }

    @Test
    void aSetupOfProtocolSixCarriesItsValuesInTheExpandedPart() {
        var notes = IntStream.of(1, 5, 300, 70_000)
                .mapToObj(value -> new Bill("USD", value))
                .toList();
        var setup = SspSetup.decode(SspSetup.encode("0429", notes)).orElseThrow();
        assertThat(setup.channels().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toList()))
                .isEqualTo(notes);
        assertThat(setup.bits(List.of(new Bill("USD", 5), new Bill("USD", 70_000), new Bill("EUR", 1))))
                .isEqualTo(0b1010);
    }

    @Test
    void aSetupThatIsNoNoteValidatorsIsNone() {
        assertThat(SspSetup.decode(Bytes.of(0x03, 0x30))).isEmpty();
        assertThat(SspSetup.decode(Bytes.copyOf(new byte[200]))).isPresent();
        var hopper = SspSetup.encode("0429", List.of(new Bill("USD", 1))).toArray();
        hopper[0] = 3;
        assertThat(SspSetup.decode(Bytes.copyOf(hopper))).isEmpty();
    }

    private static SspPacket decoded(Bytes bytes) {
        var received = new FrameParser<>(SspCodec.FRAMING).accept(bytes);
        assertThat(received).hasSize(1);
        assertThat(received.getFirst()).isInstanceOf(Received.Frame.class);
        return ((Received.Frame<SspPacket>) received.getFirst()).frame();
    }
}
