package org.swapbay.hardware.lock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One lock as it is wired at this site.
 *
 * @param unlockTime how long the board energises the coil, 100 ms to 10 s; null leaves it to the board or its driver
 */
public record LockSettings(
        LockAddress address,
        DoorFeedback door,
        PresenceFeedback presence,
        @Nullable Duration unlockTime) {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    /** A solenoid made for pulses burns when it is held; no lock here needs more. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    public LockSettings {
        if (unlockTime != null && (unlockTime.compareTo(SHORTEST) < 0 || unlockTime.compareTo(LONGEST) > 0))
            throw new IllegalArgumentException("lock " + address + ": unlock time out of 100 ms..10 s: " + unlockTime);
    }

    /** The usual wiring: the switch closes with the door, a beam sees what lies inside. */
    public static LockSettings usual(LockAddress address) {
        return new LockSettings(address, DoorFeedback.CLOSED_IS_1, PresenceFeedback.PRESENT_IS_1, null);
    }
}
