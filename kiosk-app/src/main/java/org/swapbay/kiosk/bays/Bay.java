package org.swapbay.kiosk.bays;

import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;

/**
 * One bay as record and sensors have it at one moment.
 *
 * @param number as painted on the door
 * @param content what the record says lies in it
 * @param hold why it is offered to nobody
 */
public record Bay(
        int number, int row, int column, BayReading reading, Optional<Asset> content, Optional<HoldReason> hold) {

    /** Could take a device now: nothing in it by record or sensor, closed, and not held. */
    public boolean free() {
        return hold.isEmpty()
                && content.isEmpty()
                && reading.door() == DoorState.CLOSED
                && reading.presence() != Presence.PRESENT;
    }

    /** Holds something that does not work and may be taken out. */
    public boolean holdsBroken() {
        return canBeEmptied()
                && reading.presence() != Presence.ABSENT
                && content.filter(a -> !a.ready()).isPresent();
    }

    /** Staff may open it to take out what lies in it. */
    public boolean canBeEmptied() {
        return hold.isEmpty() && reading.door() == DoorState.CLOSED;
    }

    /** Holds a loaner that may be lent now. */
    public boolean holdsReadyLoaner() {
        return hold.isEmpty()
                && reading.door() == DoorState.CLOSED
                && reading.presence() != Presence.ABSENT
                && content.filter(a -> a.loaner() && a.ready()).isPresent();
    }
}
