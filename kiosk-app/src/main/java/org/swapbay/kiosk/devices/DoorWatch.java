package org.swapbay.kiosk.devices;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.lock.LockController;

/** Looks at all doors again and again and tells what changed. */
final class DoorWatch {

    static final Duration CLOSE = Duration.ofMillis(150);
    static final Duration IDLE = Duration.ofSeconds(1);

    private final LockController locks;
    private final Cabinet cabinet;
    private final Announcer announcer;
    private final DeviceTrouble health;
    private final LockSupply supply;
    private final Debounce debounce = new Debounce();
    private volatile Map<Integer, BayReading> readings;
    private volatile boolean closely;
    private volatile Runnable wake = () -> {};

    DoorWatch(LockController locks, Cabinet cabinet, Announcer announcer, DeviceTrouble health) {
        this.locks = locks;
        this.cabinet = cabinet;
        this.announcer = announcer;
        this.health = health;
        supply = new LockSupply(cabinet);
        this.readings = blind();
    }

    /** One look; returns how long to wait until the next. Only the lock thread calls it. */
    Duration round() {
        var now = readNow();
        supply.seen(now);
        var changed = debounce.look(now);
        var latest = new TreeMap<>(blind());
        latest.putAll(debounce.steady());
        readings = Collections.unmodifiableMap(latest);
        changed.forEach((bay, reading) -> announcer.announce(new DoorSeen(bay, reading)));
        return closely || debounce.undecided() ? CLOSE : IDLE;
    }

    /** One look from any thread; blind when the board does not answer. */
    Map<Integer, BayReading> readNow() {
        try {
            var seen = locks.read();
            var now = new TreeMap<Integer, BayReading>();
            cabinet.locks()
                    .forEach((bay, lock) -> now.put(
                            bay, translate(seen.getOrDefault(lock, org.swapbay.hardware.lock.BayReading.NOT_SENSED))));
            health.works(lasting(now));
            return now;
        } catch (DeviceException problem) {
            health.failed(problem);
            return blind();
        }
    }

    /** The board took the order for this door, which should be seen open soon. */
    void ordered(int bay) {
        supply.ordered(bay);
    }

    Map<Integer, BayReading> readings() {
        return readings;
    }

    Map<Integer, BayReading> blind() {
        var nothing = new TreeMap<Integer, BayReading>();
        cabinet.locks().keySet().forEach(bay -> nothing.put(bay, BayReading.NOT_SENSED));
        return Collections.unmodifiableMap(nothing);
    }

    void closely(boolean closely) {
        this.closely = closely;
        if (closely) wake.run();
    }

    /** Told once, by whoever runs the rounds: how to end a pause early. */
    void wakeBy(Runnable wake) {
        this.wake = wake;
    }

    private Trouble lasting(Map<Integer, BayReading> now) {
        return supply.suspected() ? Trouble.LOCK_SUPPLY : seesAll(now);
    }

    private Trouble seesAll(Map<Integer, BayReading> now) {
        boolean all = now.entrySet().stream().allMatch(seen -> {
            var place = cabinet.place(seen.getKey());
            var reading = seen.getValue();
            return (!place.doorSensed() || reading.door() != DoorState.NOT_SENSED)
                    && (!place.presenceSensed() || reading.presence() != Presence.NOT_SENSED);
        });
        return all ? Trouble.NONE : Trouble.PARTLY_BLIND;
    }

    private static BayReading translate(org.swapbay.hardware.lock.BayReading reading) {
        var door =
                switch (reading.door()) {
                    case CLOSED -> DoorState.CLOSED;
                    case OPEN -> DoorState.OPEN;
                    case NOT_SENSED -> DoorState.NOT_SENSED;
                };
        var presence =
                switch (reading.presence()) {
                    case PRESENT -> Presence.PRESENT;
                    case ABSENT -> Presence.ABSENT;
                    case NOT_SENSED -> Presence.NOT_SENSED;
                };
        return new BayReading(door, presence);
    }
}
