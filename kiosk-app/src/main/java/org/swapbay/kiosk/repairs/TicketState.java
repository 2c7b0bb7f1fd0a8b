package org.swapbay.kiosk.repairs;

/** Where a repair stands. */
public enum TicketState {
    OPEN,
    CLOSED
}
