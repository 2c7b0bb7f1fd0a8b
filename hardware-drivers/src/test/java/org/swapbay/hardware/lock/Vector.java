package org.swapbay.hardware.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.swapbay.hardware.transport.Bytes;

/**
 * One frame of a maker's document: {@code > 02 00 30 03 35 = Status[board=0]}, to the board with {@code >}, from it with
 * {@code <}. Line 1 of each file names the source.
 */
public record Vector(boolean fromBoard, Bytes bytes, String frame) {

    private static final Path FOLDER = Path.of("src/test/resources/vectors");

    public static List<Vector> of(String model) {
        try (var files = Files.list(FOLDER.resolve(model))) {
            return files.sorted().flatMap(Vector::in).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Vector> in(Path file) {
        try {
            var lines = Files.readAllLines(file);
            if (!lines.getFirst().startsWith("# source: ")) throw new IllegalStateException(file + " names no source");
            return lines.stream().skip(1).map(Vector::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector parse(String line) {
        var halves = line.substring(2).split(" = ", 2);
        return new Vector(line.startsWith("<"), Bytes.ofHex(halves[0]), halves[1]);
    }
}
