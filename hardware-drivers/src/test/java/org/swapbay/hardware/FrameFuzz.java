package org.swapbay.hardware;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Random and mutated frames from a fixed seed: 200,000 in the ordinary run, as many as {@code -Dswapbay.frames} says
 * otherwise.
 */
public final class FrameFuzz {

    public static final int FRAMES = Integer.getInteger("swapbay.frames", 200_000);

    private static final int LONGEST_RANDOM = 40;

    private FrameFuzz() {}

    /** Half of the frames are random bytes, half are good ones with a few bytes changed, cut or doubled. */
    public static void feed(long seed, List<byte[]> good, Consumer<byte[]> parser) {
        var random = new Random(seed);
        for (int frame = 0; frame < FRAMES; frame++) {
            parser.accept(random.nextBoolean() ? random(random) : mutated(random, good));
        }
    }

    private static byte[] random(Random random) {
        var bytes = new byte[random.nextInt(LONGEST_RANDOM)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(Random random, List<byte[]> good) {
        var bytes = good.get(random.nextInt(good.size())).clone();
        for (int change = random.nextInt(3); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length * 2);
            default -> bytes;
        };
    }
}
