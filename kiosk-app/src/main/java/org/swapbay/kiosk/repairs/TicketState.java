package org.swapbay.kiosk.repairs;

/** Where a repair stands. How one state leads to another stands in {@link Transitions}. */
public enum TicketState {
    /** Handed in; nobody has looked at it. */
    OPEN,
    IN_REPAIR,
    AWAITING_PART,
    AWAITING_WARRANTY,
    /** Works again and waits for its owner or for the shelf. */
    READY_FOR_RETURN,
    /** Not worth mending; waits to be retired. */
    NOT_REPAIRABLE,
    CLOSED
}
