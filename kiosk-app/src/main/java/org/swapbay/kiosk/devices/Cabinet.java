package org.swapbay.kiosk.devices;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.lock.LockAddress;

/** Which lock stands behind which painted number. */
final class Cabinet {

    private final SortedMap<Integer, LockAddress> locks = new TreeMap<>();
    private final Map<Integer, BayPlace> places = new HashMap<>();

    static Cabinet of(LocksProperties properties) {
        var cabinet = new Cabinet();
        properties.bays().forEach((bay, wires) -> {
            var place = new BayPlace(
                    wires.row(),
                    wires.column(),
                    wires.doorFeedback() != LocksProperties.DoorFeedback.NONE,
                    wires.presenceFeedback() != LocksProperties.PresenceFeedback.NONE);
            cabinet.add(bay, new LockAddress(wires.board(), wires.lock()), place);
        });
        return cabinet;
    }

    /** @throws IllegalArgumentException when the bay is already there or its lock belongs to another bay */
    void add(int bay, LockAddress lock, BayPlace place) {
        if (locks.containsKey(bay)) throw new IllegalArgumentException("bay " + bay + " is configured twice");
        if (locks.containsValue(lock)) throw new IllegalArgumentException("lock " + lock + " opens two bays");
        locks.put(bay, lock);
        places.put(bay, place);
    }

    SortedMap<Integer, LockAddress> locks() {
        return locks;
    }

    LockAddress lock(int bay) {
        return known(bay, locks.get(bay));
    }

    BayPlace place(int bay) {
        return known(bay, places.get(bay));
    }

    private static <T> T known(int bay, @Nullable T found) {
        if (found == null) throw new IllegalArgumentException("no bay " + bay + " in this cabinet");
        return found;
    }
}
