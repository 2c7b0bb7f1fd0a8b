package org.swapbay.kiosk.journal;

/**
 * How far the chain of the journal went: the number of an entry and its hash. Two records that name the same position
 * had the same past.
 */
public record Position(long seq, String hash) {

    public static final Position NOTHING = new Position(0, "00".repeat(JournalCodec.HASH));
}
