package org.swapbay.hardware.lock.cu16;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;
import org.swapbay.hardware.lock.Vector;
import org.swapbay.hardware.lock.bus.FrameOracle;
import org.swapbay.hardware.transport.Bytes;

class Cu16FramesGuidedFuzzTests {

    private static final int STATUS_OF_ALL = 0x32;
    private static final int UNLOCK = 0x31;
    private static final FrameOracle<Cu16Frame> ORACLE = new FrameOracle<>(
            Cu16Codec.FRAMING, Cu16Codec::encode, Cu16FramesGuidedFuzzTests::withoutUnusedAddressBits, 9);

    static Stream<byte[]> seeds() {
        var makers = Vector.of("cu16").stream()
                .map(vector -> Seeds.behind(vector.bytes().toArray(), 7));
        return Stream.concat(makers, Seeds.of("cu16-frames"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesOnTheBusAreFramesThatEncodeToThemselvesOrNoise(byte[] input) {
        var fuzz = new FuzzInput(input);
        int seed = fuzz.octet();
        ORACLE.judge(fuzz.rest(), seed, new Cu16Reply(seed % 15, false, 0xFFFE, seed));
    }

    // Only an unlock uses the lower half of the address, and the status of all none of it; the sum follows.
    private static Bytes withoutUnusedAddressBits(Bytes frame) {
        var octets = frame.toArray();
        if (octets[2] == UNLOCK) return frame;
        octets[1] = (byte) (octets[2] == STATUS_OF_ALL ? 0xF0 : octets[1] & 0xF0);
        octets[octets.length - 1] = 0;
        return Bytes.copyOf(octets);
    }
}
