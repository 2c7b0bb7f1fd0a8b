package org.swapbay.kiosk.notices;

/** What a person is to be told. */
public enum NoticeKind {
    /** A Chromebook was handed in: the receipt. */
    HANDED_IN(true, true),
    /** The own Chromebook is repaired and waits in a bay. */
    READY_TO_COLLECT(true, false),
    /** It still waits, and will not for ever. */
    STILL_WAITING(true, false),
    /** The own one is back, and the loaner is still out. */
    LOANER_STILL_OUT(true, false),
    /** A loaner for the day has to be back soon. */
    DAY_LOAN_DUE(false, true),
    DAY_LOAN_LATE(false, false),
    /** A loaner is kept for who waited longest. */
    PLACE_REACHED(false, true),
    /** A fee is owed. */
    FEE_OWED(true, false),
    /** Money of the family has arrived: the receipt. */
    PAID(true, true);

    private final boolean family;
    private final boolean atOnce;

    NoticeKind(boolean family, boolean atOnce) {
        this.family = family;
        this.atOnce = atOnce;
    }

    /** Guardians are told too; otherwise the policy says. */
    boolean family() {
        return family;
    }

    /** It is the guardians' business alone, where the roster knows any. */
    public boolean money() {
        return this == FEE_OWED || this == PAID;
    }

    /** It answers what has just happened, so no quiet hour holds it back. */
    boolean atOnce() {
        return atOnce;
    }
}
