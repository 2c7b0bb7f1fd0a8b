package org.swapbay.hardware.lock.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.cash.ssp.SspCodec;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.lock.Vector;
import org.swapbay.hardware.lock.cu16.Cu16Codec;
import org.swapbay.hardware.lock.relay.RelayCodec;
import org.swapbay.hardware.lock.relay.RelayRequest;
import org.swapbay.hardware.transport.Bytes;

/**
 * Random and mutated frames, from a seed. {@code -Dswapbay.frames=10000000} makes it long; a failure names the number of
 * its frame.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class ParserFuzzTests {

    private static final long FRAMES = Long.getLong("swapbay.frames", 200_000);
    private static final long SEED = Long.getLong("swapbay.seed", 20_260_101);

    @Test
    void nothingOnACu16BusBreaksTheParser() {
        survives(Cu16Codec.FRAMING, vectors("cu16", true, true), 9);
    }

    @Test
    void nothingBreaksTheRelayBoardsParser() {
        survives(RelayCodec.REQUESTS, vectors("relay", true, false), 8);
    }

    @Test
    void nothingBreaksTheRelayMastersParser() {
        survives(RelayCodec.repliesTo(new RelayRequest.ReadInputs(1, 0, 8)), vectors("relay", false, true), 6);
        survives(RelayCodec.repliesTo(new RelayRequest.WriteCoil(1, 0x200, 7)), vectors("relay", false, true), 8);
    }

    @Test
    void nothingOnAnSspLineBreaksTheParser() {
        var makers = Stream.of("ssp/packets.txt", "ssp/events.txt")
                .flatMap(file -> VectorFile.read(file).stream())
                .map(vector -> Bytes.copyOf(vector.bytes()))
                .toList();
        survives(SspCodec.FRAMING, makers, SspCodec.LONGEST_PACKET);
    }

    private static List<Bytes> vectors(String model, boolean toBoard, boolean fromBoard) {
        return Vector.of(model).stream()
                .filter(vector -> vector.fromBoard() ? fromBoard : toBoard)
                .map(Vector::bytes)
                .toList();
    }

    /** Every byte leaves the parser exactly once, as part of a frame or of noise, and few are ever held. */
    private static <F> void survives(Framing<F> framing, List<Bytes> seeds, int longest) {
        var chance = new SplittableRandom(SEED);
        var parser = new FrameParser<>(framing);
        long fed = 0;
        long noise = 0;
        long frames = 0;
        for (long i = 0; i < FRAMES; i++) {
            var chunk = frame(chance, seeds);
            fed += chunk.length();
            for (var received : parser.accept(chunk)) {
                switch (received) {
                    case Received.Frame<F>(var _) -> frames++;
                    case Received.Noise<F>(var bytes, var _) -> noise += bytes.length();
                }
            }
            if (parser.held() >= longest)
                assertThat(parser.held()).as("frame %d", i).isLessThan(longest);
        }
        assertThat(frames).isGreaterThan(FRAMES / 50);
        assertThat(noise).isPositive();
        assertThat(fed - noise - parser.held()).isBetween(frames * 5, frames * longest);
    }

    private static Bytes frame(SplittableRandom chance, List<Bytes> seeds) {
        if (chance.nextInt(5) == 0) {
            var random = new byte[chance.nextInt(24)];
            chance.nextBytes(random);
            return Bytes.copyOf(random);
        }
        var octets = seeds.get(chance.nextInt(seeds.size())).toArray();
        return switch (chance.nextInt(4)) {
            case 0 -> Bytes.copyOf(octets, 0, chance.nextInt(octets.length));
            case 1 -> {
                octets[chance.nextInt(octets.length)] ^= (byte) (1 << chance.nextInt(8));
                yield Bytes.copyOf(octets);
            }
            case 2 -> {
                octets[chance.nextInt(octets.length)] = (byte) chance.nextInt();
                yield Bytes.copyOf(octets, chance.nextInt(2), octets.length);
            }
            default -> Bytes.copyOf(octets);
        };
    }
}
