package org.swapbay.kiosk.repairs;

/** What a person must show besides a badge, which can be copied with a phone. The school decides. */
public enum SecondFactor {
    /** The assigned Chromebook in hand, or the PIN. */
    LABEL_OR_PIN,
    /** The PIN only. */
    PIN
}
