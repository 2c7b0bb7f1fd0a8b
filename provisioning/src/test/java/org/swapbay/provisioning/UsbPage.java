package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of {@code docs/proof/usb.md}, between its marks; what stands around them is written by hand. */
record UsbPage(List<String> shown, Map<String, Map<String, String>> intruders, String how) {

    private static final Path FILE = Path.of("../docs/proof/usb.md");
    private static final String BEGIN = "<!-- written by the run: begin -->\n";
    private static final String END = "<!-- written by the run: end -->\n";
    private static final List<String> RULES = List.of("no USBGuard", "as shipped", "after setup");

    /** @param said by the guest on its console @param how it was run */
    static UsbPage of(List<String> said, String how) {
        var intruders = new LinkedHashMap<String, Map<String, String>>();
        for (var row : rows(said, UsbReport.INTRUDER)) {
            var cells = row.split(" \\| |^\\| | \\|$");
            intruders.computeIfAbsent(cells[1], _ -> new LinkedHashMap<>()).put(cells[2], cells[3]);
        }
        return new UsbPage(rows(said, UsbReport.SHOWN), intruders, how);
    }

    void write() throws IOException {
        var text = Files.readString(FILE);
        var before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        Files.writeString(FILE, before + tables() + text.substring(text.indexOf(END)));
    }

    private String tables() {
        return how + "\n\n| What | Came to |\n|---|---|\n"
                + shown.stream().map(row -> row + "\n").collect(Collectors.joining())
                + "\n| Plugged in | " + String.join(" | ", RULES) + " |\n|---|---|---|---|\n"
                + intruders.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | "
                                + RULES.stream()
                                        .map(rules -> row.getValue().getOrDefault(rules, "–"))
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static List<String> rows(List<String> said, String mark) {
        return said.stream()
                .filter(line -> line.contains("  " + mark))
                .map(line -> line.substring(line.indexOf(mark) + mark.length()).strip())
                .toList();
    }
}
