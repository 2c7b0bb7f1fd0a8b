package org.swapbay.kiosk.fees;

/** How it came to the damage, as far as that matters to what it costs. */
public enum Blame {
    /** Nobody's: the maker's or the program's fault. */
    DEFECT,
    /** Nobody's: used as it should be. */
    WEAR,
    ACCIDENT,
    NEGLECT,
    INTENT
}
