package org.swapbay.kiosk.devices;

/** Why the printer does not print. */
public enum PrinterProblem {
    NO_PAPER,
    COVER_OPEN,
    CUTTER_JAM,
    /** It cools down by itself. */
    HEAD_HOT,
    OUT_OF_ORDER,
    NO_ANSWER
}
