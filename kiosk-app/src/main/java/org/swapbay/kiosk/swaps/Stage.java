package org.swapbay.kiosk.swaps;

/** How far a hand-in has come. */
public enum Stage {
    /** Agreed; a door may be open. */
    HANDING_IN,
    /** It is in, and a loaner is to be fetched. */
    LOANER_OWED,
    /** It is in, and no loaner was wanted or allowed. */
    HANDED_IN,
    /** Staff have to look before a loaner is given. */
    UNVERIFIED,
    /** It is in, and the loaner is out. */
    DONE,
    /** Nothing was put in. */
    CANCELLED
}
