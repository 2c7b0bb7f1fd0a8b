package org.swapbay.kiosk.journal;

/**
 * Turns facts into rows. Runs inside the transaction of {@link Records}, each entry exactly once, in order; after a
 * restart the entries the database missed come again. It must decide from the entry and the rows alone.
 */
public interface Projection {

    void apply(Entry entry);
}
