package org.swapbay.hardware.emulator;

/** How a door physically stands. */
public enum Door {
    /** Shut and held by its latch. */
    LATCHED,
    /** Shut, but the latch was released: a pull opens it. */
    UNLATCHED,
    OPEN
}
