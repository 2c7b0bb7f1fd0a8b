package org.swapbay.hardware.lock.bus;

import java.time.Duration;

/**
 * How patient a driver is with its boards.
 *
 * @param reply how long an answer may take; boards answer within some 50 ms, adapters add up to 16 ms
 * @param drain how long after an unlock a board that need not answer may still do so
 * @param late how long after an unanswered request its answer is waited out before anything new is asked of that board,
 *     because these protocols number nothing and a late answer looks like a fresh one; four times that after the second
 * @param pulseGap rest between the end of one unlock pulse and the next: the supply feeds one coil at a time
 * @param attempts how often a reading is asked for; a movement never more than once
 */
public record BusTiming(Duration reply, Duration drain, Duration late, Duration pulseGap, int attempts) {

    /** For boards at 9600 baud and more. */
    public static final BusTiming USUAL = new BusTiming(
            Duration.ofMillis(250), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(300), 2);

    public BusTiming {
        if (attempts < 1) throw new IllegalArgumentException("at least one attempt: " + attempts);
    }
}
