package org.swapbay.hardware.scanner.serial;

import java.time.Duration;

/**
 * How one scanner was set up.
 *
 * @param prefix what it sends before each read; empty for none
 * @param ending what tells that a read is whole
 * @param gap the silence that ends a read begun, or drops it, as {@code ending} says
 * @param aimIdentifiers it sends {@code ]cm} before the text; where it does not, a code whose text looks like one must
 *     not be taken for it
 */
public record ScanSettings(String prefix, Ending ending, Duration gap, boolean aimIdentifiers) {

    private static final Duration SHORTEST_GAP = Duration.ofMillis(20);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(2);

    /** What a silence means; a terminator (CR, LF, CRLF, TAB, ETX) ends a read in each case. */
    public enum Ending {
        /** A silence ends reads until the first terminator was seen, and drops them from then on. */
        LEARNED,
        /** A silence drops what was begun: half a badge code could be another's badge. */
        TERMINATOR,
        /** A silence ends the read: for a scanner that sends no terminator. */
        GAP
    }

    public ScanSettings {
        if (gap.compareTo(SHORTEST_GAP) < 0 || gap.compareTo(LONGEST_GAP) > 0) {
            throw new IllegalArgumentException("gap out of 20 ms to 2 s: " + gap);
        }
    }

    /** A scanner with AIM identifiers switched on, whatever its suffix. */
    public static ScanSettings standard() {
        return new ScanSettings("", Ending.LEARNED, Duration.ofMillis(100), true);
    }
}
