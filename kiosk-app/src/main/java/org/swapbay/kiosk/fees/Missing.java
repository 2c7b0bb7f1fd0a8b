package org.swapbay.kiosk.fees;

/** What has to be known before a fee can be decided. Each is one sentence on the screen. */
public enum Missing {
    /** No technician has said what is broken. */
    DIAGNOSIS,
    /** The schedule has no class for what was found. */
    DAMAGE_CLASS,
    /** The schedule has no price for what was found or used. */
    PRICE,
    /** The age of the Chromebook, which the price depends on. */
    AGE,
    /** What was spent is not in the schedule's currency. */
    CURRENCY,
    /** No row of the schedule applies. */
    RULE
}
