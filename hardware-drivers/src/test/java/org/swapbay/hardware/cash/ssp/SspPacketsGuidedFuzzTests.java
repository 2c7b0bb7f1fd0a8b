package org.swapbay.hardware.cash.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
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
        assertThat(SspEvent.decode(body)).hasSizeLessThanOrEqualTo(rest.length);
        SspSetup.decode(body);
    }
}
