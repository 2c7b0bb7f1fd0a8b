package org.swapbay.kiosk.fees;

/** What belongs to a Chromebook and can be missing. */
public enum Accessory {
    CHARGER,
    CASE,
    STYLUS,
    ASSET_TAG
}
