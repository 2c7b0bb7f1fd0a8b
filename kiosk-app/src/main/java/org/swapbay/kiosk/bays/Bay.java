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
 * @param feels whether it has a sensor for what lies in it, which may be silent all the same
 * @param stay whether what lies in it stays there as it is
 */
public record Bay(
        int number,
        int row,
        int column,
        BayReading reading,
        Optional<Asset> content,
        Optional<HoldReason> hold,
        boolean feels,
        Stay stay) {

    /** With nothing more to say about what lies in it; it has the sensor that speaks. */
    public Bay(
            int number, int row, int column, BayReading reading, Optional<Asset> content, Optional<HoldReason> hold) {
        this(number, row, column, reading, content, hold, reading.presence() != Presence.NOT_SENSED, Stay.AS_IT_IS);
    }

    /** What is awaited of what lies in a bay. */
    public enum Stay {
        AS_IT_IS,
        /** A loaner that came back and is lent to nobody until it has charged. */
        CHARGING,
        /** A loaner that waits for somebody whose turn it is; it is ready for nobody else. */
        KEPT,
        /** Its owner did not come for it; staff take it out. */
        CALLED_BACK
    }

    /** The same, kept for somebody. */
    public Bay kept() {
        return new Bay(number, row, column, reading, content, hold, feels, Stay.KEPT);
    }

    /** Could take a device now: nothing in it by record or sensor, closed, and not held. */
    public boolean free() {
        return hold.isEmpty()
                && content.isEmpty()
                && reading.door() == DoorState.CLOSED
                && reading.presence() != Presence.PRESENT;
    }

    /** Holds something that may be taken out because it does not work, or because nobody came for it. */
    public boolean holdsBroken() {
        return canBeEmptied()
                && reading.presence() != Presence.ABSENT
                && content.filter(a -> !a.ready() || stay == Stay.CALLED_BACK).isPresent();
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
                && stay != Stay.CHARGING
                && stay != Stay.KEPT
                && content.filter(a -> a.loaner() && a.ready()).isPresent();
    }

    /** Holds a loaner that came back and charges. */
    public boolean charges() {
        return hold.isEmpty()
                && stay == Stay.CHARGING
                && content.filter(a -> a.loaner() && a.ready()).isPresent();
    }
}
