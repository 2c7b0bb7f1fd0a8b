package org.swapbay.kiosk.swaps;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.journal.Journal;

/** Names for new things. Tickets are numbered by the journal, which counts without gaps and never backwards. */
@Component
class JournalNames implements Situation.Names {

    private final Journal journal;

    JournalNames(Journal journal) {
        this.journal = journal;
    }

    @Override
    public VisitId visit() {
        return new VisitId(UUID.randomUUID().toString());
    }

    @Override
    public IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    @Override
    public String ticket() {
        return String.format(Locale.ROOT, "R-%06d", journal.lastSeq() + 1);
    }
}
