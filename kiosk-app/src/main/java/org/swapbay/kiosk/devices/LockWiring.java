package org.swapbay.kiosk.devices;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.relay.InputAddress;
import org.swapbay.hardware.lock.relay.RelayWiring;
import org.swapbay.kiosk.devices.LocksProperties.BayProperties;

/** The configured bays in the words of each lock driver. */
final class LockWiring {

    private LockWiring() {}

    static Collection<LockSettings> ofCu16(Map<Integer, BayProperties> bays) {
        return bays.values().stream().map(LockWiring::lock).toList();
    }

    static Collection<RelayWiring> ofRelays(Map<Integer, BayProperties> bays) {
        return bays.values().stream().map(LockWiring::relay).toList();
    }

    private static RelayWiring relay(BayProperties bay) {
        var lock = lock(bay);
        var door = lock.door() == DoorFeedback.NONE ? null : input(bay, bay.input() == null ? bay.lock() : bay.input());
        var presence = lock.presence() == PresenceFeedback.NONE ? null : input(bay, bay.presenceInput());
        return new RelayWiring(lock, door, presence);
    }

    private static @Nullable InputAddress input(BayProperties bay, @Nullable Integer input) {
        if (input == null) return null;
        return new InputAddress(bay.inputBoard() == null ? bay.board() : bay.inputBoard(), input);
    }

    private static LockSettings lock(BayProperties bay) {
        var door =
                switch (bay.doorFeedback()) {
                    case CLOSED_IS_1 -> DoorFeedback.CLOSED_IS_1;
                    case CLOSED_IS_0 -> DoorFeedback.CLOSED_IS_0;
                    case NONE -> DoorFeedback.NONE;
                };
        var presence =
                switch (bay.presenceFeedback()) {
                    case PRESENT_IS_1 -> PresenceFeedback.PRESENT_IS_1;
                    case PRESENT_IS_0 -> PresenceFeedback.PRESENT_IS_0;
                    case NONE -> PresenceFeedback.NONE;
                };
        return new LockSettings(new LockAddress(bay.board(), bay.lock()), door, presence, bay.unlockTime());
    }
}
