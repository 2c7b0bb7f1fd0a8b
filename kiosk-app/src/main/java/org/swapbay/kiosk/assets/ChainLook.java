package org.swapbay.kiosk.assets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/** Reads the whole ledger once after a start, beside everything else, so that nobody who opens a timeline waits for it. */
@Component
class ChainLook implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(ChainLook.class);

    private final CustodyLedger ledger;

    ChainLook(CustodyLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void occasions(Occasions when) {
        when.told(ApplicationReadyEvent.class, _ -> look());
    }

    void look() {
        Thread.ofVirtual().name("custody-chain").start(() -> ledger.firstBrokenEntry()
                .ifPresent(entry -> log.error("custody: entry {} does not follow from the one before", entry)));
    }
}
