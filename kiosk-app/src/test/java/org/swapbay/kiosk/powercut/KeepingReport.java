package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was tried and what came of it: the rows of the report, {@code docs/proof/records.md}. */
final class KeepingReport {

    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    private KeepingReport() {}

    static synchronized void counted(String what) {
        COUNTS.merge(what, 1, Integer::sum);
    }

    /** Writes all counts so far, of every test in this run. */
    static synchronized void write() throws IOException {
        var rows = COUNTS.entrySet().stream()
                .map(count -> "| %s | %,d |".formatted(count.getKey(), count.getValue()))
                .toList();
        Files.write(Files.createDirectories(Path.of("target")).resolve("records.md"), rows);
    }
}
