package org.swapbay.hardware.emulator;

import java.time.Instant;
import org.swapbay.hardware.lock.LockAddress;

/**
 * One unlock pulse a board gave, or a door that opened without one.
 *
 * @param sequence from 1, without gaps, across restarts
 */
public record Pulse(long sequence, Instant time, LockAddress lock, Outcome outcome) {

    /** What it did. */
    public enum Outcome {
        /** The door sprang open. */
        OPENED,
        /** The latch let go; the door waits for a pull. */
        UNLATCHED,
        /** The door was open or unlatched already. */
        NOTHING_TO_DO,
        JAMMED,
        /** The board was commanded, the coil got no current. */
        NO_SUPPLY,
        /** No lock is wired there. */
        NOT_WIRED,
        /** Not a pulse: somebody broke the door open. */
        FORCED
    }
}
