package org.swapbay.hardware.lock.bus;

import java.time.Duration;

/**
 * Whether one board answers. After silence it is left alone for a while, because a late answer would look like the answer
 * to the next request; after three failures in a row it counts as offline and its rests grow. Not thread-safe.
 */
final class BoardHealth {

    private static final int OFFLINE_AFTER = 3;
    /** A board that comes back is noticed within five seconds, polling included. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(4);

    private final Duration late;
    private int failures;
    private boolean sound;
    private boolean prepared;
    private Duration rest;
    private long quietUntil = System.nanoTime();
    private long restUntil = System.nanoTime();

    BoardHealth(Duration late) {
        this.late = late;
        this.rest = firstRest();
    }

    private Duration firstRest() {
        return late.multipliedBy(2);
    }

    void answered() {
        failures = 0;
        sound = true;
        rest = firstRest();
    }

    /** Nothing came in time: wait once, then let it rest. */
    void silent(long now) {
        failed();
        quietUntil = now + late.toNanos();
        if (failures > 1) rest(now);
    }

    /** Its answer came, broken; nothing is under way any more. */
    void garbled(long now) {
        failed();
        if (offline()) rest(now);
    }

    private void failed() {
        sound = false;
        failures++;
        if (offline()) prepared = false;
    }

    private void rest(long now) {
        var doubled = rest.multipliedBy(2);
        rest = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
        restUntil = now + rest.toNanos();
    }

    /** The line went away; what is behind it afterwards may have been changed or switched off and on. */
    void lineLost() {
        answered();
        sound = false;
        prepared = false;
        quietUntil = System.nanoTime();
        restUntil = quietUntil;
    }

    boolean offline() {
        return failures >= OFFLINE_AFTER;
    }

    boolean resting(long now) {
        return now - restUntil < 0;
    }

    /** When an answer to an earlier request can no longer arrive, in {@link System#nanoTime}. */
    long quietUntil() {
        return quietUntil;
    }

    boolean sound() {
        return sound;
    }

    boolean prepared() {
        return prepared;
    }

    void markPrepared() {
        prepared = true;
    }
}
