package org.swapbay.kiosk.devices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.printer.ReceiptPrinter;

/** The receipt printer. Any thread may call; the calls queue at the printer. */
public class ReceiptPrinting {

    private static final Logger log = LoggerFactory.getLogger(ReceiptPrinting.class);

    private final ReceiptPrinter printer;
    private final DeviceTrouble health;

    ReceiptPrinting(ReceiptPrinter printer, DeviceTrouble health) {
        this.printer = printer;
        this.health = health;
    }

    /** Prints and cuts one receipt; blocks until the printer took it all. It never repeats by itself. */
    public PrintOutcome print(Receipt receipt) {
        // Asked first, so that a printer known to be unable was certainly sent nothing.
        var before = health();
        if (before.problem().isPresent()) return refused(before.problem().get());
        try {
            printer.print(PrintedReceipt.of(receipt));
            return new PrintOutcome.Printed();
        } catch (DeviceRefusedException no) {
            log.warn("receipt refused cause={}", no.getMessage());
            return refused(health().problem().orElse(PrinterProblem.OUT_OF_ORDER));
        } catch (DeviceException problem) {
            log.warn("receipt unclear cause={}", problem.getMessage());
            health();
            return new PrintOutcome.Unclear();
        }
    }

    /** Asks the printer now. Blocks for one question and answer. */
    public PrinterHealth health() {
        var status = printer.status();
        var health = PrinterVerdict.of(status);
        var trouble = PrinterVerdict.troubleOf(health);
        if (health.ready()) this.health.works(trouble);
        else this.health.down(trouble);
        return health;
    }

    private static PrintOutcome refused(PrinterProblem problem) {
        return new PrintOutcome.Refused(problem);
    }
}
