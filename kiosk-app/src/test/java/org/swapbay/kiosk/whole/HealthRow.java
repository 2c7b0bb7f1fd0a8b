package org.swapbay.kiosk.whole;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.kiosk.alerts.Patience;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthState;
import org.swapbay.kiosk.health.HealthWords;
import org.swapbay.kiosk.health.Part;

/** What is said of one fault, as a row of the page. @param line nothing where nothing is said */
record HealthRow(Fault fault, Optional<HealthLine> line) {

    private static final String NOTHING = "| %s | well | – | nothing to say | – | – |";

    /** Where the page names a bay it means any. */
    private static final String SOME_BAY = "N";

    static HealthRow of(Fault fault, Optional<MachineDesk.Line> told) {
        return new HealthRow(fault, told.map(line -> line(line.part(), line.which(), line.state(), line.cause())));
    }

    /** Of the page, from the words that do not change with the language. */
    static HealthRow parsed(Fault fault, Part part, String state, String cause) {
        if (cause.equals("–")) return new HealthRow(fault, Optional.empty());
        var which = part == Part.DOORS ? SOME_BAY : "";
        return new HealthRow(fault, Optional.of(line(part.word(), which, state, cause)));
    }

    private static HealthLine line(String part, String which, String state, String cause) {
        return new HealthLine(
                Part.valueOf(constant(part)),
                which.isEmpty() ? "" : SOME_BAY,
                HealthState.valueOf(constant(state)),
                Instant.EPOCH,
                Cause.valueOf(constant(cause)),
                "",
                0);
    }

    String text() {
        if (line.isEmpty()) return NOTHING.formatted(fault.words());
        var words = HealthWords.in(Locale.ENGLISH);
        var said = line.get();
        return "| %s | %s | `%s` | %s | %s | %s |"
                .formatted(
                        fault.words(),
                        said.state().word(),
                        said.cause().word(),
                        words.cause(said, Instant::toString),
                        words.remedy(said, Instant::toString),
                        Patience.of(said).orElse("–"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
