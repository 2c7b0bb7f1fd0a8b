package org.swapbay.kiosk.devices;

import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.printer.ReceiptPrinter;

/** The receipt printer. Any thread may call; the calls queue at the printer. */
public class ReceiptPrinting {

    private static final Logger log = LoggerFactory.getLogger(ReceiptPrinting.class);

    private final ReceiptPrinter printer;
    private final DeviceTrouble trouble;
    private final PaperRoll roll;
    private volatile PrinterHealth health = new PrinterHealth(Optional.of(PrinterProblem.NO_ANSWER), false);

    ReceiptPrinting(ReceiptPrinter printer, DeviceTrouble trouble, PaperRoll roll) {
        this.printer = printer;
        this.trouble = trouble;
        this.roll = roll;
        roll.startAt(printer.millimetresPrinted());
    }

    /** Prints and cuts one receipt; blocks until the printer took it all. It never repeats by itself. */
    public PrintOutcome print(Receipt receipt) {
        // Asked first, so that a printer known to be unable was certainly sent nothing.
        var problem = ask().problem();
        if (problem.isPresent()) return refused(problem.get());
        try {
            printer.print(PrintedReceipt.of(receipt));
            roll.fed(printer.millimetresPrinted());
            return new PrintOutcome.Printed();
        } catch (DeviceRefusedException no) {
            return refused(ask().problem().orElse(PrinterProblem.OUT_OF_ORDER));
        } catch (DeviceException broken) {
            return unclear(broken);
        } catch (RuntimeException unforeseen) {
            return unclear(unforeseen);
        }
    }

    /** What the printer last said of itself; asked every few seconds. Does not block. */
    public PrinterHealth health() {
        return health;
    }

    /** Millimetres of paper left, to a few per cent; nothing while nobody can know it. Does not block. */
    public OptionalLong paperLeft() {
        return roll.left();
    }

    /** A person put a new roll in; needed only where the old one was not at its end. */
    public void rollReplaced() {
        roll.replaced();
    }

    /** Asks the printer now. Blocks for one question and answer, or until the receipt in work is done. */
    PrinterHealth ask() {
        var status = printer.status();
        roll.seen(status);
        var now = PrinterVerdict.of(status);
        health = now;
        if (now.ready()) trouble.works(PrinterVerdict.troubleOf(now));
        else if (now.problem().get() == PrinterProblem.NO_ANSWER) trouble.unreachable();
        else trouble.down(PrinterVerdict.troubleOf(now));
        return now;
    }

    private static PrintOutcome refused(PrinterProblem problem) {
        log.warn("receipt refused problem={}", problem);
        return new PrintOutcome.Refused(problem);
    }

    private static PrintOutcome unclear(Exception problem) {
        // The kind only: an unforeseen message might quote the receipt.
        log.warn("receipt unclear cause={}", problem.getClass().getSimpleName());
        return new PrintOutcome.Unclear();
    }
}
