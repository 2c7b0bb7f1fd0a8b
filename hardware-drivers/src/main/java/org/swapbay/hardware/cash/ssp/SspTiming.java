package org.swapbay.hardware.cash.ssp;

import java.time.Duration;

/**
 * How patient the driver is.
 *
 * @param reply how long an answer may take
 * @param attempts how often the same packet is sent in one call; harmless, because a validator that heard it only repeats
 *     its answer
 */
public record SspTiming(Duration reply, int attempts) {

    /** GA138 says one second and twenty attempts; the rest of the twenty follow with the next looks. */
    public static final SspTiming USUAL = new SspTiming(Duration.ofSeconds(1), 3);

    public SspTiming {
        if (attempts < 1) throw new IllegalArgumentException("at least one attempt: " + attempts);
    }
}
