package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Counts which faults the packaged program suffered without a violation; a part of {@code docs/proof/records.md}. */
final class FaultReport {

    private final Map<String, Integer> counts = new TreeMap<>();

    void counted(String fault) {
        counts.merge(fault, 1, Integer::sum);
    }

    /** Lines of a table. */
    void write() throws IOException {
        var rows = new StringBuilder();
        counts.forEach((fault, times) -> rows.append("| %s | %,d |\n".formatted(fault, times)));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("faults.md"), rows);
    }
}
