package org.swapbay.kiosk.devices;

/** Whether something lies in the bay. {@link #NOT_SENSED}: no presence sensor, board offline, or sensor broken. */
public enum Presence {
    PRESENT,
    ABSENT,
    NOT_SENSED
}
