package org.swapbay.kiosk.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** A text behind the one byte that says how the test shall read it. */
    public static byte[] text(int kind, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var seed = new byte[bytes.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(bytes, 0, seed, 1, bytes.length);
        return seed;
    }
}
