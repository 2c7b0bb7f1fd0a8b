package org.swapbay.kiosk.swaps;

import java.util.Locale;

/** What became of a {@link LookWish}. */
public enum LookAnswer {
    /** Its door was seen open. */
    OPENED,
    /** Somebody is being served. */
    BUSY,
    /** The kiosk serves nobody: its doors or its records are out of reach. */
    CLOSED,
    NO_SUCH_BAY,
    ALREADY_OPEN,
    /** No sensor sees this door, so it is not opened. */
    NOT_SEEN,
    /** The board did not take the order; nothing moved. */
    NOT_SENT,
    /** The pulse was given, and the door stayed shut. */
    NOT_OPENED;

    /** As other programs read it, such as {@code already-open}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
