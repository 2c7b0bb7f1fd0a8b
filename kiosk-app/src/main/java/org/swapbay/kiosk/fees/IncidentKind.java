package org.swapbay.kiosk.fees;

/** What a fee can be about. */
public enum IncidentKind {
    DAMAGE,
    LOST,
    STOLEN,
    /** The Chromebook is there, something that belongs to it is not. */
    MISSING,
    /** Nothing happened: the price of a protection plan. */
    PLAN
}
