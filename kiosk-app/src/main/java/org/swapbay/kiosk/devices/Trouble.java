package org.swapbay.kiosk.devices;

/** Why a device is not well, one per remedy. */
public enum Trouble {
    NONE,
    /** The program has not spoken with it yet. */
    STARTING,
    /** The configuration names no line for it. */
    NOT_CONFIGURED,
    /** Its port is missing, forbidden or unplugged. */
    LINE_DOWN,
    /** The line stands, the device is silent. */
    NO_ANSWER,
    /** It answers, but not in its protocol: wrong model, speed or wiring. */
    GARBLED,
    /** It works, but some sensors tell nothing. */
    PARTLY_BLIND,
    /** The board takes orders, and one door after another stays shut: the coils have no power. */
    LOCK_SUPPLY,
    /** It understood and said no. */
    REFUSING,
    PAPER_LOW,
    NO_PAPER,
    COVER_OPEN,
    CUTTER_JAM,
    HEAD_HOT,
    /** A note is stuck, perhaps within reach. */
    NOTE_JAM,
    CASSETTE_FULL,
    CASSETTE_OUT,
    OUT_OF_ORDER
}
