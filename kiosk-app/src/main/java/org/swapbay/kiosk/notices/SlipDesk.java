package org.swapbay.kiosk.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.PrintOutcome;
import org.swapbay.kiosk.devices.ReceiptPrinting;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.swaps.SlipRequested;

/** Prints a slip for each Chromebook that staff take out. The next door never waits for paper. */
@Component
class SlipDesk implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(SlipDesk.class);

    private final SlipWriter writer;
    private final ReceiptPrinting printing;

    SlipDesk(SlipWriter writer, ReceiptPrinting printing) {
        this.writer = writer;
        this.printing = printing;
    }

    @Override
    public void occasions(Occasions when) {
        when.told(SlipRequested.class, this::on);
    }

    void on(SlipRequested request) {
        Thread.ofVirtual().name("slip").start(() -> print(request));
    }

    private void print(SlipRequested request) {
        try {
            var outcome = writer.write(request.asset(), request.language()).map(printing::print);
            if (outcome.filter(PrintOutcome.Printed.class::isInstance).isEmpty()) {
                log.warn("slip of asset={} was not printed", request.asset());
            }
        } catch (RuntimeException e) {
            log.error("slip of asset={} was not printed", request.asset(), e);
        }
    }
}
