package org.swapbay.hardware.emulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.emulator.Cu16BoardEmulator;
import org.swapbay.hardware.emulator.PaperStrip;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.ReceiptPrinterEmulator;
import org.swapbay.hardware.emulator.RelayBoardEmulator;
import org.swapbay.hardware.emulator.ScannerEmulator;
import org.swapbay.hardware.emulator.World;
import org.swapbay.hardware.scanner.Symbology;

/** The emulated devices at the far ends of their lines, {@code dev/locks}, {@code dev/scanner} and so on. */
final class Hardware implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hardware.class);

    private final Map<Part, Pty> lines = new EnumMap<>(Part.class);
    private final AutoCloseable locks;
    private final ScannerEmulator scanner;
    private final ReceiptPrinterEmulator printer;
    private final Purse purse;
    private final PaperFile paperFile;
    private List<PaperStrip> kept;

    Hardware(BenchOptions options, World world) throws IOException {
        var directory = options.directory();
        locks = switch (options.lockModel()) {
            case CU16 -> new Cu16BoardEmulator(line(directory, Part.LOCKS), world.faults(Part.LOCKS), world.cabinet());
            case RELAY ->
                new RelayBoardEmulator(line(directory, Part.LOCKS), world.faults(Part.LOCKS), world.cabinet());
        };
        scanner = new ScannerEmulator(line(directory, Part.SCANNER), world.faults(Part.SCANNER));
        printer = new ReceiptPrinterEmulator(line(directory, Part.PRINTER), world.faults(Part.PRINTER));
        purse = new Purse(directory, line(directory, Part.ACCEPTOR), world.faults(Part.ACCEPTOR));
        paperFile = new PaperFile(directory);
        kept = paperFile.load();
        printer.putBack(kept);
    }

    /** Holds a code before the scanner. */
    void scan(String code, Symbology symbology) {
        scanner.scan(code, symbology);
    }

    /** The bill acceptor and its notes. */
    Purse purse() {
        return purse;
    }

    /** The paper that came out, oldest piece first, and what hangs in the printer last. */
    List<PaperView> paper() {
        return printer.paper().stream().map(PaperView::of).toList();
    }

    void takePaper() {
        printer.takePaper();
        keepPaper();
    }

    /** Whether a program has the line of this device open. */
    boolean attended(Part device) {
        var line = lines.get(device);
        try {
            return line != null && line.attended();
        } catch (IOException e) {
            LOG.debug("The line of {} would not tell who is there", device, e);
            return false;
        }
    }

    /** Looks at what changes without a word; the number is another one whenever there is something new to see. */
    long glance() {
        keepPaper();
        long glance = (printer.millimetresPrinted() * 31 + kept.size()) * 31 + purse.glance();
        for (var device : lines.keySet()) glance = glance * 31 + (attended(device) ? 1 : 0);
        return glance;
    }

    private synchronized void keepPaper() {
        var now = printer.paper();
        if (now.equals(kept)) return;
        try {
            paperFile.save(now);
            kept = now;
        } catch (IOException e) {
            LOG.warn("The paper could not be kept", e);
        }
    }

    @Override
    public void close() {
        keepPaper();
        for (var device : List.of(locks, scanner, printer, purse)) {
            try {
                device.close();
            } catch (Exception e) {
                LOG.warn("A device would not close", e);
            }
        }
    }

    private Pty line(Path directory, Part device) throws IOException {
        var line = Pty.open(directory.resolve("dev").resolve(device.pathWord()));
        lines.put(device, line);
        return line;
    }
}
