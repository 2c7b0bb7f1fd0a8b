package org.swapbay.kiosk.devices;

/** What became of one unlock pulse. None of them says that the door opened: only a {@link DoorSeen} does. */
public enum PulseOutcome {
    /** The board took the order. */
    ACKNOWLEDGED,
    /** The order may have been carried out; read the door, never pulse again for the same intent. */
    UNANSWERED,
    /** The board said no; nothing moved. */
    REFUSED,
    /** The line was down before anything was written; nothing moved. */
    NOT_SENT
}
