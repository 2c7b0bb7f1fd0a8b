package org.swapbay.hardware.lock.relay;

import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.PresenceFeedback;

/**
 * One lock on a relay, and the inputs that watch it. A relay board knows nothing of doors, so they are named.
 *
 * @param lock its address is (unit, relay), relays counted from 1 as printed on the board
 * @param doorInput where the microswitch is wired; null exactly when the lock has no door feedback
 * @param presenceInput where the presence sensor is wired; null exactly when there is none
 */
public record RelayWiring(
        LockSettings lock,
        @Nullable InputAddress doorInput,
        @Nullable InputAddress presenceInput) {

    /** No board here has more relays. */
    static final int MOST_RELAYS = 32;

    public RelayWiring {
        RelayFrame.requireUnit(lock.address().board());
        if (lock.address().lock() > MOST_RELAYS)
            throw new IllegalArgumentException("relay out of 1..32: " + lock.address());
        if ((doorInput == null) != (lock.door() == DoorFeedback.NONE))
            throw new IllegalArgumentException("lock " + lock.address() + ": door feedback and input go together");
        if ((presenceInput == null) != (lock.presence() == PresenceFeedback.NONE))
            throw new IllegalArgumentException("lock " + lock.address() + ": presence feedback and input go together");
    }

    /** Relay n and door input n of the same board, no presence sensor: how a board with inputs is wired first. */
    public static RelayWiring sideBySide(LockSettings lock) {
        var address = lock.address();
        var door = lock.door() == DoorFeedback.NONE ? null : new InputAddress(address.board(), address.lock());
        return new RelayWiring(lock, door, null);
    }
}
