package org.swapbay.hardware.cash.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;
import org.swapbay.hardware.lock.bus.FrameOracle;
import org.swapbay.hardware.transport.Bytes;

class SspPacketsGuidedFuzzTests {

    private static final FrameOracle<SspPacket> ORACLE =
            new FrameOracle<>(SspCodec.FRAMING, SspCodec::encode, bytes -> bytes, SspCodec.LONGEST_PACKET);

    static Stream<byte[]> seeds() {
        var makers = Stream.of("ssp/packets.txt", "ssp/events.txt")
                .flatMap(file -> VectorFile.read(file).stream())
                .map(vector -> Seeds.behind(vector.bytes(), 7));
        return Stream.concat(makers, Seeds.of("ssp-packets"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesOnTheLineArePacketsThatEncodeToThemselvesOrNoise(byte[] input) {
        var fuzz = new FuzzInput(input);
        int seed = fuzz.octet();
        var rest = fuzz.rest();
        ORACLE.judge(rest, seed, new SspPacket(seed % 126, seed % 2 == 0, Bytes.of(seed, 0x7F, seed)));
        var body = Bytes.copyOf(rest);
        eventsAreWhatTheBytesSay(body);
        SspSetup.decode(body).ifPresent(SspPacketsGuidedFuzzTests::everyChannelIsMoney);
    }

    /** Read are only bytes that say the same again, and none behind the first that is not known. */
    private static void eventsAreWhatTheBytesSay(Bytes body) {
        var events = SspEvent.decode(body);
        var again = SspEvent.encode(events);
        assertThat(body.slice(0, again.length())).isEqualTo(again);
        var known = events.stream()
                .takeWhile(event -> event.kind() != SspEvent.Kind.UNKNOWN)
                .count();
        assertThat(known).isGreaterThanOrEqualTo(events.size() - 1);
        if (known == events.size()) assertThat(again).isEqualTo(body);
    }

    private static void everyChannelIsMoney(SspSetup setup) {
        setup.channels().forEach((channel, bill) -> {
            assertThat(channel).isBetween(1, 16);
            assertThat(bill.value()).isPositive();
            assertThat(setup.bits(List.of(bill)) >> channel - 1 & 1).isEqualTo(1);
        });
        assertThat(setup.bits(List.of())).isZero();
    }
}
