package org.swapbay.kiosk.devices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Recognises a code read again while it is still held before the scanner. Each repetition prolongs the time, so a badge
 * left lying there counts once. Only the scanner thread uses it.
 */
final class DoubleScan {

    private static final Duration WINDOW = Duration.ofMillis(1500);

    private final Clock clock;
    private String last = "";
    private Instant seen = Instant.EPOCH;

    DoubleScan(Clock clock) {
        this.clock = clock;
    }

    boolean repeats(String code) {
        var now = clock.instant();
        // abs: after the wall clock was set back, a scan must not be dropped for the length of the correction
        boolean repeated =
                code.equals(last) && Duration.between(seen, now).abs().compareTo(WINDOW) <= 0;
        last = code;
        seen = now;
        return repeated;
    }
}
