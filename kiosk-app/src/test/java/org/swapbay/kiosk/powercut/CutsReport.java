package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.swapbay.kiosk.powercut.CuttableDisk.Loss;

/** The rows of the report: kind of cut, cuts, reopenings. A run that ends found nothing lost. */
final class CutsReport {

    private static final Map<String, Integer> CUTS = new TreeMap<>();

    private CutsReport() {}

    static synchronized void counted(String kind) {
        CUTS.merge(kind, 1, Integer::sum);
    }

    static synchronized void write() throws IOException {
        var rows = CUTS.entrySet().stream()
                .map(cut -> "| %s | %,d | %,d |"
                        .formatted(cut.getKey(), cut.getValue(), cut.getValue() * Loss.values().length))
                .toList();
        Files.write(Files.createDirectories(Path.of("target")).resolve("power-cuts.md"), rows);
    }
}
