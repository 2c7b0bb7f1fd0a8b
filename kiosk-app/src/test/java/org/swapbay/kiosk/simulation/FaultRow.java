package org.swapbay.kiosk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the fault catalogue.
 *
 * @param shownBy tests as {@code Class#method}, or faults of the simulator by their names
 * @param missing what nothing shows yet, and where it will be shown; blank where nothing is missing
 */
record FaultRow(String section, String id, String fault, List<String> shownBy, String missing) {

    private static final Path TABLE = Path.of("src/test/resources/faults.txt");

    static List<FaultRow> all() {
        var rows = new ArrayList<FaultRow>();
        var section = "";
        for (var line : lines()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("= ")) section = line.substring(2);
            else rows.add(row(section, line));
        }
        return rows;
    }

    private static FaultRow row(String section, String line) {
        var fields = line.split("\\|", -1);
        var shown = fields[2].isBlank()
                ? List.<String>of()
                : List.of(fields[2].strip().split(" +"));
        return new FaultRow(
                section, fields[0].strip(), fields[1].strip(), shown, fields.length > 3 ? fields[3].strip() : "");
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
