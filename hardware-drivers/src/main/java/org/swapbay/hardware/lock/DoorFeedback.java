package org.swapbay.hardware.lock;

/**
 * How the microswitch of one lock is wired. No protocol settles it: for the same board one site reads 1 as closed,
 * another 0, so it is found out at commissioning, door by door.
 */
public enum DoorFeedback {
    CLOSED_IS_1,
    CLOSED_IS_0,
    /** No feedback wire. */
    NONE;

    /** What this bit of the board's answer says about the door. */
    public DoorState read(boolean bit) {
        return switch (this) {
            case CLOSED_IS_1 -> bit ? DoorState.CLOSED : DoorState.OPEN;
            case CLOSED_IS_0 -> bit ? DoorState.OPEN : DoorState.CLOSED;
            case NONE -> DoorState.NOT_SENSED;
        };
    }

    /** The bit a board shows for a door; false without a wire. */
    public boolean bit(boolean closed) {
        return switch (this) {
            case CLOSED_IS_1 -> closed;
            case CLOSED_IS_0 -> !closed;
            case NONE -> false;
        };
    }
}
