package org.swapbay.provisioning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.lock.cu16.Cu16Driver;
import org.swapbay.hardware.lock.relay.InputAddress;
import org.swapbay.hardware.lock.relay.RelayDriver;
import org.swapbay.hardware.lock.relay.RelayWiring;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.escpos.EscPosPrinterDriver;
import org.swapbay.hardware.printer.escpos.EscPosSettings;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.NodeLine;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;

/**
 * Asks a port what is behind it, with the drivers the kiosk uses. Only questions: no probe opens a door, prints, or
 * writes to what does not answer its question.
 */
final class Probes {

    private static final Duration OPENING = Duration.ofMillis(1500);
    private static final List<Integer> PRINTER_SPEEDS = List.of(115200, 38400, 19200, 9600);
    private static final int CU16_SPEED = 19200;
    private static final int RELAY_SPEED = 9600;
    private static final int CU16_LOCKS = 16;
    private static final int RELAY_LOCKS = 8;
    private static final int FIRST_RELAY_UNIT = 1;

    private Probes() {}

    /** A lock board that answered. @param model as the configuration names it */
    record Board(String model, int baud, int board, int locks) {}

    /** A printer that answered. */
    record Printer(int baud, PrinterStatus status) {}

    static Optional<Board> locks(String port) {
        var found = asked(new Board("cu16", CU16_SPEED, 0, CU16_LOCKS), port);
        return found.isPresent() ? found : asked(new Board("relay", RELAY_SPEED, FIRST_RELAY_UNIT, RELAY_LOCKS), port);
    }

    /** The locks of a board for as long as somebody teaches their doors; the far end must be one that answered. */
    static LockController open(Board board, String port) {
        var line = SerialLine.open(SerialSettings.of(port, board.baud()));
        var all = IntStream.rangeClosed(1, board.locks())
                .mapToObj(lock -> new LockSettings(
                        new LockAddress(board.board(), lock),
                        DoorFeedback.CLOSED_IS_1,
                        board.model().equals("cu16") ? PresenceFeedback.PRESENT_IS_1 : PresenceFeedback.NONE,
                        null))
                .toList();
        line.awaitOpen(OPENING);
        if (board.model().equals("cu16")) return new Cu16Driver(line, all, BusTiming.USUAL);
        var wired = all.stream()
                .map(lock -> new RelayWiring(
                        lock, new InputAddress(board.board(), lock.address().lock()), null))
                .toList();
        return new RelayDriver(line, wired, BusTiming.USUAL);
    }

    static Optional<Printer> printer(String port) {
        for (var baud : port.contains("/lp") || port.endsWith("-lp") ? List.of(0) : PRINTER_SPEEDS) {
            var status = printerStatus(port, baud);
            if (status.fault() != PrinterStatus.Fault.NO_ANSWER) return Optional.of(new Printer(baud, status));
        }
        return Optional.empty();
    }

    static PrinterStatus printerStatus(String port, int baud) {
        try (var printer = EscPosPrinterDriver.open(line(port, baud), EscPosSettings.standard())) {
            return printer.status();
        }
    }

    private static Line line(String port, int baud) {
        var node = port.contains("/lp") || port.endsWith("-lp");
        var line = node ? NodeLine.open(Path.of(port)) : SerialLine.open(SerialSettings.of(port, Math.max(baud, 300)));
        line.awaitOpen(OPENING);
        return line;
    }

    private static Optional<Board> asked(Board board, String port) {
        try (var locks = open(board, port)) {
            return reads(locks).isEmpty() ? Optional.empty() : Optional.of(board);
        }
    }

    /** Nothing where nothing answers. */
    static Map<LockAddress, BayReading> reads(LockController locks) {
        try {
            return locks.read();
        } catch (DeviceException silent) {
            return Map.of();
        }
    }
}
