package org.swapbay.kiosk.devices;

/** One look at one bay's sensors. */
public record BayReading(DoorState door, Presence presence) {

    /** Nothing can be said: no sensor, the board is offline, or two looks disagreed. */
    public static final BayReading NOT_SENSED = new BayReading(DoorState.NOT_SENSED, Presence.NOT_SENSED);
}
