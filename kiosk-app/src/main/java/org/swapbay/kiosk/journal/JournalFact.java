package org.swapbay.kiosk.journal;

/** What the journal writes about itself. */
public sealed interface JournalFact extends Fact {

    /**
     * The first entry of each file but the first.
     *
     * @param format of this file; a program reads only the one it knows
     * @param hash of the entry before, which stands in the file before
     */
    record SegmentBegun(int format, String hash) implements JournalFact {

        static final int FORMAT = 1;
    }

    /**
     * The database was changed beyond the journal, such as by an import or a new PIN. Tells that there was something,
     * so that a restored database can say what it lacks.
     */
    record RecordsChanged() implements JournalFact {}
}
