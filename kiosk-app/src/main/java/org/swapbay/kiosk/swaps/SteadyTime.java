package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The time that waiting is measured by: what the wall clock said at the start, and what has passed since. Whoever sets
 * the wall clock, by hand or over the network, neither ends a visit nor keeps one for ever.
 */
@Component
public class SteadyTime implements InstantSource {

    private final Instant start;
    private final LongSupplier nanoTime;
    private final long origin;

    @Autowired
    SteadyTime(Clock clock) {
        this(clock, System::nanoTime);
    }

    SteadyTime(Clock clock, LongSupplier nanoTime) {
        start = clock.instant();
        this.nanoTime = nanoTime;
        origin = nanoTime.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoTime.getAsLong() - origin);
    }
}
