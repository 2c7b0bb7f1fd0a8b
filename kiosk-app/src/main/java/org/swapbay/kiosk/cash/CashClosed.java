package org.swapbay.kiosk.cash;

/** Why cash is not offered now. */
public enum CashClosed {
    /** This kiosk has no acceptor. */
    NOT_FITTED,
    /** The school takes no cash here. */
    NOT_TAKEN,
    OUT_OF_ORDER,
    /** It has to be emptied first. */
    CASSETTE_FULL,
    /** Somebody else's note is not decided yet. */
    BUSY,
    /** No note fits what is owed. */
    NO_NOTE_FITS
}
