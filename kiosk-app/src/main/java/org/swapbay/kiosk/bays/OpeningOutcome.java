package org.swapbay.kiosk.bays;

/** How an intent to open a door ended. */
public enum OpeningOutcome {
    /** The door opened, closed, and what should have happened did. */
    DONE,
    /** The door opened and closed, and nothing was put in or taken out. */
    UNCHANGED,
    /** The door was never seen open. */
    JAMMED,
    /** The door was still open when waiting ended. */
    LEFT_OPEN,
    /** The pulse was certainly never sent. */
    VOID,
    /** Nobody can tell from here; a case is open and the bay is held. */
    UNKNOWN
}
