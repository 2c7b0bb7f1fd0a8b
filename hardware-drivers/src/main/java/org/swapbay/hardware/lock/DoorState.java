package org.swapbay.hardware.lock;

/** What the door sensor says. {@link #NOT_SENSED}: the lock has no feedback wire, or its answer made no sense. */
public enum DoorState {
    CLOSED,
    OPEN,
    NOT_SENSED
}
