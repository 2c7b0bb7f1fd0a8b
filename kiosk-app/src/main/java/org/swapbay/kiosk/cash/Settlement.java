package org.swapbay.kiosk.cash;

/** What the office decided about a disputed note. */
public enum Settlement {
    /** It is the family's, and their fee is paid by it. */
    CREDIT,
    /** The family has it back: from the machine, or from the office's hand. */
    GIVE_BACK,
    /** It is not the family's: pulled out on a string, no real money, or somebody else's. */
    DENY
}
