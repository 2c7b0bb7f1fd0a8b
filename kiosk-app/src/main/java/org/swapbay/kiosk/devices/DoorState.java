package org.swapbay.kiosk.devices;

/** What the door sensor says. {@link #NOT_SENSED}: no feedback wire, board offline, or an answer that made no sense. */
public enum DoorState {
    CLOSED,
    OPEN,
    NOT_SENSED
}
