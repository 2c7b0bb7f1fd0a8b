package org.swapbay.hardware.lock;

/** Whether something lies in the bay. {@link #NOT_SENSED}: there is no presence sensor, or it is broken. */
public enum Presence {
    PRESENT,
    ABSENT,
    NOT_SENSED
}
