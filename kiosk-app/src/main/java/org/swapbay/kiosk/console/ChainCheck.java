package org.swapbay.kiosk.console;

import java.io.IOException;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.journal.DamagedFile;
import org.swapbay.kiosk.safekeeping.Safekeeping;

/** Computes the hash chains again, entry by entry: the journal's, the custody ledger's and the one of fees. */
@Component
class ChainCheck {

    private static final Logger log = LoggerFactory.getLogger(ChainCheck.class);
    private static final double HALF = 0.5;

    private final Safekeeping safekeeping;
    private final CustodyLedger ledger;
    private final FeeBook fees;

    ChainCheck(Safekeeping safekeeping, CustodyLedger ledger, FeeBook fees) {
        this.safekeeping = safekeeping;
        this.ledger = ledger;
        this.fees = fees;
    }

    /**
     * @param journal its number of entries, as is {@code custody}
     * @param head of the journal's chain; kept elsewhere it proves that nothing before it was changed later
     * @param damaged what of the journal does not fit; empty where all of it does
     * @param brokenCustody the first entry that does not fit, or zero, as is {@code brokenFees}
     */
    record Result(long journal, long custody, String head, String damaged, long brokenCustody, long brokenFees) {

        boolean whole() {
            return damaged.isEmpty() && brokenCustody == 0 && brokenFees == 0;
        }
    }

    /** Blocks until all is read. @param progress from 0 to 1 */
    Result run(DoubleConsumer progress) {
        var end = safekeeping.journalEnd();
        var entries = ledger.lastEntry();
        var damaged = damaged(end.seq(), progress);
        var broken = ledger.firstBrokenEntry(seq -> progress.accept(HALF + HALF * seq / Math.max(1, entries)));
        return new Result(
                end.seq(),
                entries,
                end.hash(),
                damaged,
                broken.orElse(0L),
                fees.firstBrokenEntry().orElse(0L));
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
