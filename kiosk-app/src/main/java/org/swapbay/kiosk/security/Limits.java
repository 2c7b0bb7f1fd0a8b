package org.swapbay.kiosk.security;

import java.time.Duration;

/**
 * How many wrong attempts are taken. A subject's lock doubles each further time up to {@code longestLock} and always
 * ends by itself, so that nobody can lock another person out for good.
 *
 * @param slowAfter so many within {@code slowWithin}, by anybody, and every answer waits {@code delay}
 * @param closeAfter so many within {@code closeWithin}, by anybody, and nothing is taken for as long again
 */
record Limits(
        int perSubject,
        Duration firstLock,
        Duration longestLock,
        int slowAfter,
        Duration slowWithin,
        Duration delay,
        int closeAfter,
        Duration closeWithin) {

    /** 60 an hour leave a guesser of six digits 0.048 % a day. */
    static final Limits PIN = new Limits(
            5,
            Duration.ofMinutes(15),
            Duration.ofDays(1),
            10,
            Duration.ofMinutes(10),
            Duration.ofSeconds(5),
            60,
            Duration.ofHours(1));

    /** Sign-in to the console. */
    static final Limits STAFF = new Limits(
            5,
            Duration.ofMinutes(15),
            Duration.ofDays(1),
            10,
            Duration.ofMinutes(10),
            Duration.ofSeconds(5),
            100,
            Duration.ofHours(1));

    /** The set-up code is long enough not to be guessed, so nobody can lock the set-up by guessing. */
    static final Limits SET_UP = new Limits(
            Integer.MAX_VALUE,
            Duration.ZERO,
            Duration.ZERO,
            5,
            Duration.ofMinutes(10),
            Duration.ofSeconds(5),
            Integer.MAX_VALUE,
            Duration.ofHours(1));

    /** A passkey cannot be guessed; only a flood of tries is held up. */
    static final Limits KEY = new Limits(
            Integer.MAX_VALUE,
            Duration.ZERO,
            Duration.ZERO,
            10,
            Duration.ofMinutes(10),
            Duration.ofSeconds(5),
            Integer.MAX_VALUE,
            Duration.ofHours(1));

    Duration lock(int earlierLocks) {
        var doubled = firstLock.multipliedBy(1L << Math.min(earlierLocks, 20));
        return doubled.compareTo(longestLock) > 0 ? longestLock : doubled;
    }
}
