package org.swapbay.kiosk.whole;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How the clock of a page differs from this machine's. A page counts a steady clock from the moment its browser read
 * the machine's, so both run alike and differ by a fixed amount, found by asking often and believing the quickest answer.
 *
 * @param behindMicros to be added to the page's time
 * @param errorMicros at most so far off: half the quickest answer
 */
record PageClock(long behindMicros, long errorMicros) {

    /** In microseconds since 1970, as the page believes. */
    static final String NOW = "Math.round((performance.timeOrigin + performance.now()) * 1000)";

    private static final int QUESTIONS = 200;
    private static final Clock CLOCK = Clock.systemUTC();

    static PageClock of(Page page) {
        var best = new PageClock(0, Long.MAX_VALUE);
        for (int i = 0; i < QUESTIONS; i++) {
            long before = machine();
            long there = ((Number) page.evaluate(NOW)).longValue();
            long after = machine();
            var found = new PageClock((before + after) / 2 - there, (after - before) / 2);
            if (found.errorMicros() < best.errorMicros()) best = found;
        }
        return best;
    }

    /** This machine's time in microseconds since 1970. */
    static long machine() {
        return micros(CLOCK.instant());
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
