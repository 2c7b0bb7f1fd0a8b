package org.swapbay.hardware.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Inputs that once reached code no other reached, in {@code src/test/resources/corpora}, one in hex a line. They are
 * replayed in the ordinary run and are where a campaign starts.
 */
public final class Seeds {

    private static final Path FOLDER = Path.of("src/test/resources/corpora");

    private Seeds() {}

    /** The corpus of one fuzz test; empty before its first campaign. */
    public static Stream<byte[]> of(String corpus) {
        var file = FOLDER.resolve(corpus + ".txt");
        if (!Files.exists(file)) return Stream.of(new byte[0]);
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(HexFormat.of()::parseHex);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A maker's frame behind the decisions that a test reads off the front. */
    public static byte[] behind(byte[] frame, int... decisions) {
        var seed = new byte[decisions.length + frame.length];
        for (int i = 0; i < decisions.length; i++) seed[i] = (byte) decisions[i];
        System.arraycopy(frame, 0, seed, decisions.length, frame.length);
        return seed;
    }
}
