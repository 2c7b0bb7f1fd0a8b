package org.swapbay.hardware.lock;

/** One look at one lock's sensors. */
public record BayReading(DoorState door, Presence presence) {

    public static final BayReading NOT_SENSED = new BayReading(DoorState.NOT_SENSED, Presence.NOT_SENSED);
}
