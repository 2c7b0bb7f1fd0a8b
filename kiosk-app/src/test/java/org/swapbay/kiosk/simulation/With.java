package org.swapbay.kiosk.simulation;

/** What a school has, decides and does beside the visits themselves. A new one is a line here, and one where it acts. */
enum With {
    PRESENCE_SENSORS,
    /** A technician comes by after each visitor and decides what can be decided. */
    STAFF,
    /** A technician puts in and takes out at the kiosk after each visitor. */
    ROUNDS,
    /** The school lends for the day. */
    DAY_LOANS,
    /** What was collected is repaired, put in for its owner, and everybody comes back for theirs. */
    GIVING_BACK,
    /** Loaners are the students' own from the hand-in on. */
    STRAIGHT_SWAP,
    /** Everybody rather borrows for the day, and brings it back. */
    WISH_FOR_A_DAY,
    /** Whoever has a loaner brings it broken and wants another one. */
    LOANERS_BREAK
}
