package org.swapbay.kiosk.payments;

import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.PrintOutcome;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.devices.ReceiptPrinting;
import org.swapbay.kiosk.swaps.SwapDesk;

/** Prints what the till gives out. A printer may take seconds; the desk serves on meanwhile. */
@Component
class PaperDesk {

    private static final Logger log = LoggerFactory.getLogger(PaperDesk.class);

    private final PaperWriter writer;
    private final ReceiptPrinting printing;
    private final SwapDesk desk;

    PaperDesk(PaperWriter writer, ReceiptPrinting printing, SwapDesk desk) {
        this.writer = writer;
        this.printing = printing;
        this.desk = desk;
    }

    void receipt(String key, Locale language) {
        print(key, () -> writer.receipt(key, language));
    }

    void slip(String slip, Basket basket, Locale language) {
        print(slip, () -> writer.slip(slip, basket, language));
    }

    private void print(String what, Supplier<Receipt> paper) {
        Thread.ofVirtual().name("paper").start(() -> {
            var printed = false;
            try {
                printed = printing.print(paper.get()) instanceof PrintOutcome.Printed;
            } catch (RuntimeException broken) {
                log.error("a paper of the till was not printed", broken);
            }
            desk.tellTill(new PayEvent.PaperAnswered(what, printed));
        });
    }
}
