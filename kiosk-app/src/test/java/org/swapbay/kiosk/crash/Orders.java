package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Tells a running kiosk where to halt, and reads which points it has passed. See {@code CrashOrder}. */
final class Orders {

    private final Path file;
    private final Path hits;

    Orders(Path folder) {
        file = folder.resolve("crash");
        hits = folder.resolve("crash.hits");
    }

    String jvmArgument() {
        return "-Dswapbay.crash=@" + file;
    }

    /** Counted from now. */
    void give(KillPoint.AtPoint point) {
        write(point.order());
    }

    /** Forces fail from now on. @param where such as {@code !records.force}, or {@code !} for everywhere */
    void failTheDisk(String where) {
        write(where);
    }

    void withdraw() {
        write("");
    }

    /** Every point passed since {@link #forget}, in order. */
    List<String> passed() {
        try {
            return Files.exists(hits) ? Files.readAllLines(hits) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(hits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one stroke: the kiosk may be reading. */
    private void write(String order) {
        try {
            var fresh = Files.writeString(file.resolveSibling("crash.new"), order);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
