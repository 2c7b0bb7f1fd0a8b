package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * What {@code -Dswapbay.crash} asks for: {@code name}, {@code name:n} for the n-th time,
 * {@code !name} for a disk that fails there for as long as the order stands, {@code !} for everywhere, or {@code @file}. A file can be
 * given another order while the program runs, counted from then on, and beside it {@code file.hits} names every point
 * that was passed; so one start serves for counting and for crashing.
 */
final class CrashOrder {

    private final @Nullable Path file;
    private String written = "";
    private String name = "";
    private int left;

    CrashOrder(String wanted) {
        file = wanted.startsWith("@") ? Path.of(wanted.substring(1)) : null;
        if (file == null) take(wanted);
    }

    /** Counts this hit and says whether it is the one to crash at. */
    synchronized boolean isDue(String point) {
        if (file != null) look(file, point);
        return name.equals(point) && --left == 0;
    }

    /** Whether the disk fails there. Not counted as a hit. */
    synchronized boolean fails(String point) {
        try {
            var wanted = file == null ? name : Files.exists(file) ? Files.readString(file) : "";
            return wanted.equals("!") || wanted.equals("!" + point);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Path file, String point) {
        try {
            Files.writeString(
                    file.resolveSibling(file.getFileName() + ".hits"),
                    point + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            var wanted = Files.exists(file) ? Files.readString(file) : "";
            if (!wanted.equals(written)) take(wanted);
            written = wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String wanted) {
        var colon = wanted.indexOf(':');
        name = colon < 0 ? wanted : wanted.substring(0, colon);
        left = colon < 0 ? 1 : Integer.parseInt(wanted.substring(colon + 1));
    }
}
