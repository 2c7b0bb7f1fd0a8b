package org.swapbay.kiosk.repairs;

/** How it happened, as the student tells it. */
public enum Cause {
    DROPPED,
    SPILLED,
    JUST_STOPPED,
    NOT_SURE
}
