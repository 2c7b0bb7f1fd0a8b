package org.swapbay.kiosk.devices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.DoorState;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.lock.Presence;

/** A board with two locks whose answers the test decides. */
final class FakeLocks implements LockController {

    static final LockAddress FIRST = new LockAddress(0, 1);
    static final LockAddress SECOND = new LockAddress(0, 2);

    final List<LockAddress> pulses = new ArrayList<>();
    final Map<LockAddress, BayReading> sensors = new HashMap<>();
    /** What the next looks see at door 1, before {@link #sensors} counts again. */
    final Deque<DoorState> firstDoorNext = new ArrayDeque<>();

    @Nullable
    DeviceException failure;

    @Nullable
    RuntimeException breakdown;

    boolean closed;

    FakeLocks() {
        doors(DoorState.CLOSED);
    }

    void doors(DoorState state) {
        sensors.put(FIRST, new BayReading(state, Presence.ABSENT));
        sensors.put(SECOND, new BayReading(DoorState.CLOSED, Presence.PRESENT));
    }

    static Cabinet cabinet() {
        var cabinet = new Cabinet();
        cabinet.add(1, FIRST, new BayPlace(1, 1, true, true));
        cabinet.add(2, SECOND, new BayPlace(1, 2, true, true));
        return cabinet;
    }

    @Override
    public void pulse(LockAddress lock) throws DeviceException {
        pulses.add(lock);
        fail();
    }

    @Override
    public Map<LockAddress, BayReading> read() throws DeviceException {
        fail();
        if (!firstDoorNext.isEmpty()) doors(firstDoorNext.remove());
        return Map.copyOf(sensors);
    }

    @Override
    public boolean online() {
        return failure == null;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void fail() throws DeviceException {
        if (failure != null) throw failure;
        if (breakdown != null) throw breakdown;
    }
}
