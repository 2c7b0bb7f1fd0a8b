package org.swapbay.kiosk.cash;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.journal.Records;

/** Follows the device's own count of stacked notes, so that none lies in the cassette of which nothing is written. */
@Component
class NoteCount {

    /** More at once were not put in unseen: the count itself was changed. */
    private static final int MOST_FOUND = 20;

    private static final Logger log = LoggerFactory.getLogger(NoteCount.class);

    private final CashBook book;
    private final Records records;

    NoteCount(CashBook book, Records records) {
        this.book = book;
        this.records = records;
    }

    /** While no note is open. @param idle how often in a row nothing was in the path */
    void follow(CashSight sight, int idle) {
        if (sight.stacked().isEmpty() || sight.identity().isEmpty() || idle < NoteJudge.SETTLED) return;
        var stacked = sight.stacked().getAsLong();
        var explained = book.explained(sight.identity());
        if (explained.isEmpty()) {
            records.record(new CashFact.CountBegun(sight.identity(), stacked));
            return;
        }
        var more = stacked - explained.getAsLong();
        if (more > 0 && more <= MOST_FOUND) {
            var number = explained.getAsLong() + 1;
            log.warn("cash: acceptor={} counted a note of which nothing is written", sight.identity());
            records.record(new CashFact.NoteFound("found-" + sight.identity() + "-" + number, sight.identity()));
        } else if (more > MOST_FOUND || more < 0 && idle >= NoteJudge.SPEECHLESS) {
            log.warn("cash: acceptor={} counts anew, from {} to {}", sight.identity(), explained.getAsLong(), stacked);
            records.record(new CashFact.CountBegun(sight.identity(), stacked));
        }
    }
}
