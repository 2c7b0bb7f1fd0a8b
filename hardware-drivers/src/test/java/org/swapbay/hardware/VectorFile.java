package org.swapbay.hardware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Makers' values: the source on line 1, then a line each of {@code hex bytes = meaning}. */
public final class VectorFile {

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private VectorFile() {}

    public record Vector(byte[] bytes, String meaning) {
        @Override
        public String toString() {
            return SPACED.withUpperCase().formatHex(bytes) + " = " + meaning;
        }
    }

    public static List<Vector> read(String path) {
        try (InputStream file = Objects.requireNonNull(
                VectorFile.class.getResourceAsStream("/vectors/" + path), "no vectors " + path)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!lines.getFirst().startsWith("# source: ")) {
                throw new IllegalStateException(path + " does not say where its values come from");
            }
            return lines.stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" = ", 2))
                    .map(parts -> new Vector(SPACED.parseHex(parts[0].strip()), parts[1].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
