package org.swapbay.kiosk.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.kiosk.health.MachineFaults;

/** The page of all faults and what is said of each. {@link HealthOfFaultsIT} finds it out. */
record HealthPage(Map<Part, List<HealthRow>> rows) {

    static final Path FILE = Path.of("../docs/reference/health.md");

    /** In the order in which IT walks up to a kiosk. */
    static final List<Part> PARTS = List.of(Part.BAY, Part.LOCKS, Part.SCANNER, Part.PRINTER, Part.ACCEPTOR);

    private static final String HEAD = """
            # What health says of each fault

            Made by a test: each fault is made at the emulated devices of the packaged program, one after another, and what the kiosk then says of
            itself is written down, with the remedy, and with the alert that goes out if it stays. Where nothing is said, the drivers cope with it and
            nobody has to come. *In metrics* is the label `cause`; a bay is called N. A scanner answers nothing: of one that is dead behind a line
            that stands it can only be seen that people type what they could have scanned. The machine's faults, at the end, are made in files that
            stand for its own. A full disk or a damaged database is in [backup and restore](../how-to/backup-and-restore.md).
            """;

    private static final String TABLE = """

            ## %s

            | Fault | State | In metrics | Says | Remedy | Alert |
            |---|---|---|---|---|---|
            """;

    static HealthPage read() throws IOException {
        var rows = new EnumMap<Part, List<HealthRow>>(Part.class);
        var left = new ArrayList<>(PARTS);
        for (var line : Files.readAllLines(FILE)) {
            if (line.equals(MachineFaults.TITLE)) break;
            if (line.startsWith("## ")) rows.put(left.removeFirst(), new ArrayList<>());
            if (!line.startsWith("| ") || line.startsWith("| Fault |")) continue;
            var part = PARTS.get(rows.size() - 1);
            rows.getOrDefault(part, new ArrayList<>()).add(parsed(part, line.split(" \\| |^\\| ")));
        }
        return new HealthPage(rows);
    }

    /** @throws AssertionError when the page has no such row */
    HealthRow row(Part part, Fault fault) {
        return rows.getOrDefault(part, List.of()).stream()
                .filter(row -> row.fault() == fault)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + part + " " + fault));
    }

    String text() throws IOException {
        return HEAD
                + PARTS.stream()
                        .map(part -> TABLE.formatted(title(part))
                                + rows.getOrDefault(part, List.of()).stream()
                                        .map(row -> row.text() + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining())
                + MachineFaults.table(Files.createTempDirectory("machines"));
    }

    /** The part that health tells it of. */
    static org.swapbay.kiosk.health.Part inHealth(Part part) {
        return switch (part) {
            case BAY -> org.swapbay.kiosk.health.Part.DOORS;
            case LOCKS -> org.swapbay.kiosk.health.Part.LOCKS;
            case SCANNER -> org.swapbay.kiosk.health.Part.SCANNER;
            case PRINTER -> org.swapbay.kiosk.health.Part.PRINTER;
            case ACCEPTOR -> org.swapbay.kiosk.health.Part.CASH;
        };
    }

    private static HealthRow parsed(Part part, String[] cells) {
        var fault = Fault.of(part).stream()
                .filter(one -> one.words().equals(cells[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " has no fault \"" + cells[1] + "\""));
        return HealthRow.parsed(fault, inHealth(part), cells[2], cells[3].replace("`", ""));
    }

    private static String title(Part part) {
        return switch (part) {
            case BAY -> "A bay";
            case LOCKS -> "Lock board";
            case SCANNER -> "Scanner";
            case PRINTER -> "Receipt printer";
            case ACCEPTOR -> "Bill acceptor";
        };
    }
}
