package org.swapbay.kiosk.cash;

/** What became of something somebody wanted about the cassette or a disputed note. */
public enum CassetteAnswer {
    DONE,
    /** Whoever counts cannot also be the second one. */
    SAME_PERSON,
    /** The book says another sum, and nobody said why. */
    REASON_MISSING,
    /** Less than nothing, or absurdly much. */
    OUT_OF_RANGE,
    /** Nothing is in it. */
    NOTHING_THERE,
    /** Decided before. */
    NOT_DISPUTED,
    /** Nobody paid for it: it was found, or never decided. */
    NO_PAYMENT
}
