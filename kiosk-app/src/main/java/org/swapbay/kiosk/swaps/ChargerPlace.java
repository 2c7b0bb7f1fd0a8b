package org.swapbay.kiosk.swaps;

/** Where a student says the charger is that did not come along. */
public enum ChargerPlace {
    /** At home or in a classroom; it is brought in the days the school gives. */
    WILL_BRING,
    LOST,
    /** It is here after all. */
    HERE
}
