package org.swapbay.kiosk.devices;

/** What became of a word to the bill acceptor. */
public enum CashTold {
    DONE,
    /** Certainly not: it could not be reached, or said no. */
    NOT_DONE,
    /** Perhaps; looking tells. Never say it again. */
    UNCLEAR
}
