package org.swapbay.kiosk.swaps;

/** What becomes of the loaner that goes out for a broken Chromebook. */
public enum LoanModel {
    /** It is lent until the repaired Chromebook is back. */
    LOAN_AND_RETURN,
    /** It is the student's own from now on; the broken one is lent to others once it is repaired. */
    STRAIGHT_SWAP
}
