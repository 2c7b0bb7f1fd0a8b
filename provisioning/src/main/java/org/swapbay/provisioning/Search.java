package org.swapbay.provisioning;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;

/** Tells which port is what: locks and printer answer questions; a serial scanner only speaks when somebody scans. */
final class Search {

    /** Honeywell, Symbol and Zebra, Datalogic, Newland, Youjie: usb.ids. */
    private static final Set<String> SCANNER_MAKERS = Set.of("0c2e", "05e0", "05f9", "1eab", "23d0");

    private static final int SCANNER_SPEED = 9600;
    private static final Duration SCANNING = Duration.ofSeconds(30);
    private static final Duration TURN = Duration.ofMillis(100);

    private final Surroundings here;
    private final Answers said;

    Search(Surroundings here, Answers said) {
        this.here = here;
        this.said = said;
    }

    List<Found> among(List<Port> ports) throws IOException {
        var found = new LinkedHashMap<Found.Role, Found>();
        var open = new ArrayList<>(ports);
        for (var port : ports) {
            var answered = asked(port, found.keySet());
            if (answered.isEmpty()) continue;
            open.remove(port);
            found.putIfAbsent(answered.get().role(), answered.get());
            here.say(port.words() + ": " + answered.get().words());
        }
        open.removeIf(port -> port.kind() != Port.Kind.SERIAL);
        if (!found.containsKey(Found.Role.SCANNER) && wanted(Found.Role.SCANNER))
            scanner(open).ifPresent(one -> found.put(Found.Role.SCANNER, one));
        open.stream()
                .filter(port ->
                        found.values().stream().noneMatch(one -> one.port().equals(port)))
                .forEach(port -> here.say(port.words() + ": nothing of ours answers there"));
        return List.copyOf(found.values());
    }

    private Optional<Found> asked(Port port, Set<Found.Role> known) {
        return switch (port.kind()) {
            case HIDRAW ->
                Optional.of(new Found(Found.Role.SCANNER, port, "a scanner that sends whole reads", Map.of()));
            case PRINTER ->
                known.contains(Found.Role.PRINTER) || !wanted(Found.Role.PRINTER)
                        ? Optional.empty()
                        : Probes.printer(port.node())
                                .map(_ -> new Found(Found.Role.PRINTER, port, "a printer", Map.of()));
            case SERIAL -> serial(port, known);
        };
    }

    private Optional<Found> serial(Port port, Set<Found.Role> known) {
        if (!known.contains(Found.Role.LOCKS) && meant(Found.Role.LOCKS, port)) {
            var board = Probes.locks(port.node());
            if (board.isPresent()) return board.map(one -> locks(port, one));
        }
        if (!known.contains(Found.Role.PRINTER) && meant(Found.Role.PRINTER, port)) {
            return Probes.printer(port.node())
                    .map(one -> new Found(
                            Found.Role.PRINTER,
                            port,
                            "a printer, " + one.baud() + " baud",
                            Map.of("baud", Integer.toString(one.baud()))));
        }
        return Optional.empty();
    }

    private static Found locks(Port port, Probes.Board board) {
        return new Found(
                Found.Role.LOCKS,
                port,
                "a lock board, " + board.model(),
                Map.of("model", board.model(), "baud", Integer.toString(board.baud())));
    }

    private Optional<Found> scanner(List<Port> open) throws IOException {
        var named = said.value("scanner");
        if (named.isPresent())
            return open.stream()
                    .filter(port -> port.node().equals(named.get()))
                    .findFirst()
                    .map(Search::scanner);
        var byMaker = open.stream()
                .filter(port -> SCANNER_MAKERS.contains(port.vendor()))
                .toList();
        if (byMaker.size() == 1) return Optional.of(scanner(byMaker.getFirst()));
        if (open.isEmpty() || !said.mayAsk()) return Optional.empty();
        here.say("Scan any code now, within " + SCANNING.toSeconds() + " seconds.");
        return listen(open);
    }

    private static Found scanner(Port port) {
        return new Found(Found.Role.SCANNER, port, "a scanner", Map.of("baud", Integer.toString(SCANNER_SPEED)));
    }

    private Optional<Found> listen(List<Port> open) {
        var lines = new LinkedHashMap<Port, Line>();
        open.forEach(port -> lines.put(port, SerialLine.open(SerialSettings.of(port.node(), SCANNER_SPEED))));
        try {
            for (var left = SCANNING; left.isPositive(); left = left.minus(TURN.multipliedBy(lines.size()))) {
                for (var one : lines.entrySet()) {
                    if (heard(one.getValue())) {
                        here.say(one.getKey().words() + ": a scanner");
                        return Optional.of(scanner(one.getKey()));
                    }
                }
            }
            return Optional.empty();
        } finally {
            lines.values().forEach(Line::close);
        }
    }

    private static boolean heard(Line line) {
        try {
            return line.awaitOpen(TURN) && !line.read(TURN).isEmpty();
        } catch (DeviceUnavailableException gone) {
            return false;
        }
    }

    private boolean wanted(Found.Role role) {
        return said.value(role.word()).filter("none"::equals).isEmpty();
    }

    private boolean meant(Found.Role role, Port port) {
        return wanted(role)
                && said.value(role.word())
                        .filter(one -> !one.equals(port.node()))
                        .isEmpty();
    }
}
