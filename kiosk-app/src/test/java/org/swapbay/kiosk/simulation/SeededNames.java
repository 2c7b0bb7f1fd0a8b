package org.swapbay.kiosk.simulation;

import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.swaps.Situation;
import org.swapbay.kiosk.swaps.SteppedDesk;
import org.swapbay.kiosk.swaps.VisitId;

/** Names that are the same in each replay; the count goes on across restarts. */
final class SeededNames implements Situation.Names {

    private int count;
    private Journal journal;

    SeededNames(Journal journal) {
        this.journal = journal;
    }

    void restartedWith(Journal reopened) {
        journal = reopened;
    }

    @Override
    public VisitId visit() {
        return new VisitId("visit-" + ++count);
    }

    @Override
    public IntentId intent() {
        return new IntentId("intent-" + ++count);
    }

    @Override
    public String ticket() {
        return SteppedDesk.ticketAfter(journal);
    }
}
