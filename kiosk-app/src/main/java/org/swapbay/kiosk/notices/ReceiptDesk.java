package org.swapbay.kiosk.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.PrintOutcome;
import org.swapbay.kiosk.devices.ReceiptPrinting;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.swaps.ReceiptRequested;
import org.swapbay.kiosk.swaps.SwapDesk;

/**
 * Prints the receipt of a visit when somebody asks for it, from the record, so it can be had again at any time. A swap
 * never waits for paper, and nothing is printed by itself after a restart.
 */
@Component
class ReceiptDesk implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(ReceiptDesk.class);

    private final ReceiptWriter writer;
    private final DayLoanReceipt dayLoans;
    private final ReceiptPrinting printing;
    private final SwapDesk desk;

    ReceiptDesk(ReceiptWriter writer, DayLoanReceipt dayLoans, ReceiptPrinting printing, SwapDesk desk) {
        this.writer = writer;
        this.dayLoans = dayLoans;
        this.printing = printing;
        this.desk = desk;
    }

    @Override
    public void occasions(Occasions when) {
        when.told(ReceiptRequested.class, this::on);
    }

    void on(ReceiptRequested request) {
        // A printer may take seconds; the desk serves on meanwhile.
        Thread.ofVirtual().name("receipt").start(() -> print(request));
    }

    private void print(ReceiptRequested request) {
        var printed = false;
        try {
            var receipt = writer.write(request.visit(), request.language())
                    .or(() -> dayLoans.write(request.visit(), request.language()));
            CrashPoint.hit("receipt.composed");
            printed = receipt.map(printing::print)
                    .filter(PrintOutcome.Printed.class::isInstance)
                    .isPresent();
            CrashPoint.hit("receipt.printed");
        } catch (RuntimeException e) {
            log.error("receipt of visit={} was not printed", request.visit(), e);
        }
        desk.receiptAnswered(request.visit(), printed);
    }
}
