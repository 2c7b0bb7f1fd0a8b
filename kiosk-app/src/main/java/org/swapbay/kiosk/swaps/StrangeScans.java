package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Codes that are no badge and no tag: worth a line in the log, but a flood of them must not fill it. */
final class StrangeScans {

    private static final Logger log = LoggerFactory.getLogger(StrangeScans.class);

    static final Duration ONE_LINE_EVERY = Duration.ofMinutes(1);

    private final InstantSource time;
    private @Nullable Instant lastLine;
    private int unsaid;

    StrangeScans(InstantSource time) {
        this.time = time;
    }

    /** Says how long it was, never what it said. */
    void seen(int characters) {
        var now = time.instant();
        if (lastLine != null && now.isBefore(lastLine.plus(ONE_LINE_EVERY))) {
            unsaid++;
            return;
        }
        log.warn(
                "a scanned code of {} characters has no expected shape; {} more since the last line",
                characters,
                unsaid);
        lastLine = now;
        unsaid = 0;
    }
}
