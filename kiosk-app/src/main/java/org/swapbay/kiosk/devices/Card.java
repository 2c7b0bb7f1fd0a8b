package org.swapbay.kiosk.devices;

import java.util.Optional;

/**
 * Something to hold before the emulated scanner, shown on the bench page.
 *
 * @param caption the large print on it
 * @param code what the scanner reads from it
 * @param note one line below, such as the PIN of a demonstration student
 */
public record Card(Kind kind, String caption, String code, Optional<String> note) {

    /** What the code is on. */
    public enum Kind {
        BADGE,
        /** The asset label of a Chromebook. */
        LABEL
    }

    @Override
    public String toString() {
        return "Card[" + kind + "]";
    }
}
