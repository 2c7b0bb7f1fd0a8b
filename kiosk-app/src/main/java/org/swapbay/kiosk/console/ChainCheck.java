package org.swapbay.kiosk.console;

import java.io.IOException;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.DamagedFile;
import org.swapbay.kiosk.safekeeping.Safekeeping;

/** Computes both hash chains again, entry by entry: the journal's and the custody ledger's. */
@Component
class ChainCheck {

    private static final Logger log = LoggerFactory.getLogger(ChainCheck.class);
    private static final double HALF = 0.5;

    private final Safekeeping safekeeping;
    private final CustodyLedger ledger;

    ChainCheck(Safekeeping safekeeping, CustodyLedger ledger) {
        this.safekeeping = safekeeping;
        this.ledger = ledger;
    }

    /**
     * @param journal its number of entries, as is {@code custody}
     * @param head of the journal's chain; kept elsewhere it proves that nothing before it was changed later
     * @param damaged what of the journal does not fit; empty where all of it does
     * @param brokenCustody the first entry that does not fit, or zero
     */
    record Result(long journal, long custody, String head, String damaged, long brokenCustody) {

        boolean whole() {
            return damaged.isEmpty() && brokenCustody == 0;
        }
    }

    /** Blocks until all is read. @param progress from 0 to 1 */
    Result run(DoubleConsumer progress) {
        var end = safekeeping.journalEnd();
        var entries = ledger.lastEntry();
        var damaged = damaged(end.seq(), progress);
        var broken = ledger.firstBrokenEntry(seq -> progress.accept(HALF + HALF * seq / Math.max(1, entries)));
        return new Result(end.seq(), entries, end.hash(), damaged, broken.orElse(0L));
    }

    private String damaged(long last, DoubleConsumer progress) {
        try {
            return safekeeping.verifyJournal(seq -> progress.accept(HALF * seq / Math.max(1, last))).stream()
                    .map(DamagedFile::name)
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            log.error("journal: it cannot be read for the check", e);
            return "journal";
        }
    }
}
