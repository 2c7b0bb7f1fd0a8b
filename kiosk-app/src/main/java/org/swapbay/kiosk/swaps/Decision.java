package org.swapbay.kiosk.swaps;

/** What a staff member decides about something odd; it is recorded with their name. */
public enum Decision {
    /** What was scanned lay in this bay, whatever the record says. */
    IT_LAY_HERE,
    /** The scan was of something else, and does not count. */
    SCANNED_AMISS,
    BAY_IS_EMPTY,
    /** It is in hand, and its label cannot be read. */
    NO_LABEL,
    LEFT_INSIDE,
    /** It was put in, and the bay's own sensor says nothing. */
    IT_IS_INSIDE,
    CHARGER_MISSING,
    /** Nobody reported it, and it works. */
    WORKS,
    /** Nobody reported it, and it is broken. */
    BROKEN,
    /** The door does not close; the Chromebook is in the staff member's hands. */
    DOOR_WILL_NOT_CLOSE
}
