package org.swapbay.kiosk.security;

/** Whether PINs are taken on this kiosk, for everybody alike; it says nothing about one person. */
public enum PinEntry {
    OPEN,
    /** Many wrong ones lately: each check answers later, {@link Pins#delay()} says by how much. */
    SLOWED,
    /** Somebody seems to be guessing: no PIN is taken until the hour has passed. Other second factors still work. */
    CLOSED
}
