package org.swapbay.kiosk.cash;

/** Why a note is disputed. */
public enum Doubt {
    /** It was stuck, and a hand may have taken it. */
    WAS_STUCK,
    TAMPERED,
    /** Moved into the cassette although nobody had decided to take it. */
    NOT_DECIDED,
    /** Another note than the one that was read. */
    OTHER_NOTE,
    /** The device neither told nor counted. */
    NEVER_TOLD,
    /** The device counted it, and nothing is written about it. */
    FOUND
}
