package org.swapbay.kiosk.swaps;

/** Why somebody borrows for the day; the own Chromebook stays with its owner. */
public enum DayLoanReason {
    FORGOTTEN,
    /** Its battery is empty. */
    UNCHARGED
}
