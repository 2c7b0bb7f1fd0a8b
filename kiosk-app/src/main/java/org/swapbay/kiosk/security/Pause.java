package org.swapbay.kiosk.security;

import java.time.Duration;

/** Lets an answer wait. Only the program really waits; tests look at how long it would have. */
@FunctionalInterface
interface Pause {

    void of(Duration duration);

    /** Blocks the calling thread; an interrupt ends the wait early and stays set. */
    static void blocking(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
