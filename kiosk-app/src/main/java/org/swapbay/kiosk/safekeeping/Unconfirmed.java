package org.swapbay.kiosk.safekeeping;

import java.util.function.Consumer;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.JournalFact;

/** Counts changes that the journal only knows of, and of which something later says that they were finished. */
final class Unconfirmed implements Consumer<Entry> {

    private long confirmed;
    private boolean pending;

    @Override
    public void accept(Entry entry) {
        // A new file begins by itself and confirms nothing.
        if (entry.fact() instanceof JournalFact.SegmentBegun) return;
        if (pending) confirmed++;
        pending = entry.fact() instanceof JournalFact.RecordsChanged;
    }

    long confirmed() {
        return confirmed;
    }
}
