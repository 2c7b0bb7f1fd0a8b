package org.swapbay.kiosk.devices;

import java.time.Instant;

/**
 * How one device is.
 *
 * @param since when it came into this state for this trouble
 * @param trouble {@link Trouble#NONE} exactly when {@link State#OK}
 */
public record DeviceHealth(Device device, State state, Instant since, Trouble trouble) {

    /** How far the device can be relied on. */
    public enum State {
        OK,
        /** It works, but somebody should come. */
        DEGRADED,
        DOWN
    }
}
