package org.swapbay.hardware.lock.bus;

import java.time.Duration;

/**
 * Whether one board answers. After three requests without an answer it counts as offline and is asked again only after
 * growing pauses, so that a dead board does not slow the others on its bus. Not thread-safe.
 */
final class BoardHealth {

    private static final int OFFLINE_AFTER = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** A board that comes back is noticed within five seconds, polling included. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private int unanswered;
    private boolean sound;
    private boolean prepared;
    private Duration pause = FIRST_PAUSE;
    private long notBefore;

    void answered() {
        unanswered = 0;
        sound = true;
        pause = FIRST_PAUSE;
    }

    void unanswered(long now) {
        sound = false;
        unanswered++;
        if (!offline()) return;
        prepared = false;
        notBefore = now + pause.toNanos();
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** The line went away; what is behind it afterwards may have been changed or switched off and on. */
    void lineLost() {
        unanswered = 0;
        sound = false;
        prepared = false;
        pause = FIRST_PAUSE;
    }

    boolean offline() {
        return unanswered >= OFFLINE_AFTER;
    }

    boolean resting(long now) {
        return offline() && now - notBefore < 0;
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
