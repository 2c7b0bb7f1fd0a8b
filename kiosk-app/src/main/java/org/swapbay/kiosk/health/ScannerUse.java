package org.swapbay.kiosk.health;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the scanner is used. Most scanners answer nothing and only ever speak by themselves, so one that is dead behind a line
 * that stands looks like one before which nobody stands. What can be seen is that people type what they could have scanned.
 * Any thread may tell and ask.
 */
final class ScannerUse {

    /** One after another: a student without a badge still scans a Chromebook's label. */
    static final int PASSED_OVER = 5;

    private final Clock clock;
    private long reads;
    private int typed;
    private @Nullable Instant since;

    ScannerUse(Clock clock) {
        this.clock = clock;
    }

    synchronized void read() {
        reads++;
        typed = 0;
        since = null;
    }

    synchronized void passedOver() {
        typed++;
        if (since == null) since = clock.instant();
    }

    /** What is said of a scanner whose line stands: not more than is known. */
    synchronized Finding of(Finding scanner) {
        if (scanner.cause() != Cause.NONE) return scanner;
        if (typed < PASSED_OVER || since == null) return scanner.with("", reads);
        return Finding.of(Part.SCANNER, HealthState.ATTENTION, Cause.PASSED_OVER)
                .since(since)
                .with("", typed);
    }
}
