package org.swapbay.kiosk.swaps;

/** Why a person gets no loaner now; the touchscreen has plain words for each. */
public enum NoLoaner {
    NOT_ENROLLED,
    PAUSED_BY_SCHOOL,
    NEEDS_GUARDIAN_CONSENT,
    /** The loaner of an earlier hand-in is still to be fetched. */
    ALREADY_OWED,
    /** The person has a loaner and is not handing that one in. */
    HAS_ONE,
    /** The loaner was only for the day, which is over. */
    DAY_IS_OVER,
    /** Loaners are here, and none is for this student's grade. */
    NONE_SUITS,
    /** The loaners that are here came back a short time ago. */
    STILL_CHARGING,
    /** Staff have to look at an earlier hand-in first. */
    EARLIER_HAND_IN_UNCLEAR
}
