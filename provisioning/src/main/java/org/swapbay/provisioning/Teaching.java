package org.swapbay.provisioning;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.DoorState;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockController;

/**
 * Finds out door by door which lock is behind it and what its sensor says when it is open: the wiring decides it, not
 * the protocol. Each door is opened once, and opened and closed by a person.
 */
final class Teaching {

    private static final String LOCKS = "swapbay.devices.locks.bays.";

    private final Surroundings here;
    private final LockController locks;
    private final int bays;
    private final int columns;

    /** @param columns doors beside each other, counted for the picture of the cabinet */
    Teaching(Surroundings here, LockController locks, int bays, int columns) {
        this.here = here;
        this.locks = locks;
        this.bays = bays;
        this.columns = columns;
    }

    /** Properties of every bay. */
    Map<String, String> teach() throws IOException, Failure {
        here.ask("Shut all doors, then press Enter.");
        var shut = look();
        var properties = new TreeMap<String, String>();
        var taken = new HashMap<LockAddress, Integer>();
        for (var bay = 1; bay <= bays; bay++) {
            var lock = bay(bay, shut);
            var before = lock.isPresent() ? taken.putIfAbsent(lock.get().lock(), bay) : null;
            if (before != null)
                throw new Failure(
                        Exit.FAILED, "bay " + bay + " and bay " + before + " open the same lock; look at the wires");
            put(properties, bay, lock);
        }
        return properties;
    }

    private record Learnt(LockAddress lock, String feedback) {}

    private Optional<Learnt> bay(int bay, Map<LockAddress, BayReading> shut) throws IOException, Failure {
        pulse(bay, shut);
        here.ask("Bay " + bay + ": open its door if it did not spring open, then press Enter.");
        var open = look();
        here.ask("Bay " + bay + ": shut it, then press Enter.");
        var again = look();
        var moved = shut.keySet().stream()
                .filter(lock -> door(shut, lock) != door(open, lock) && door(shut, lock) == door(again, lock))
                .toList();
        if (moved.size() > 1)
            throw new Failure(
                    Exit.FAILED, "more than one door moved at bay " + bay + "; shut the others and begin again");
        if (moved.isEmpty()) {
            here.say("Bay " + bay + ": no sensor saw its door. It is used without one.");
            return Optional.empty();
        }
        var lock = moved.getFirst();
        // Read as if 1 meant closed: who says "open" while it is shut is wired the other way round.
        var feedback = door(shut, lock) == DoorState.CLOSED ? "closed-is-1" : "closed-is-0";
        here.say("Bay " + bay + ": lock " + lock + ", " + feedback + ".");
        return Optional.of(new Learnt(lock, feedback));
    }

    private void pulse(int bay, Map<LockAddress, BayReading> shut) throws IOException {
        var lock = shut.keySet().stream().filter(one -> one.lock() == bay).findFirst();
        if (lock.isEmpty()) return;
        try {
            locks.pulse(lock.get());
        } catch (DeviceException unanswered) {
            here.say("Bay " + bay + ": the board did not confirm. Open it by hand.");
        }
    }

    private Map<LockAddress, BayReading> look() throws Failure {
        var read = Probes.reads(locks);
        if (read.isEmpty()) throw new Failure(Exit.NO_ANSWER, "the lock board does not answer any more");
        return read;
    }

    private static DoorState door(Map<LockAddress, BayReading> reading, LockAddress lock) {
        return reading.getOrDefault(lock, BayReading.NOT_SENSED).door();
    }

    private void put(Map<String, String> properties, int bay, Optional<Learnt> learnt) {
        var name = LOCKS + bay + ".";
        properties.put(
                name + "board",
                Integer.toString(learnt.map(l -> l.lock().board()).orElse(0)));
        properties.put(
                name + "lock", Integer.toString(learnt.map(l -> l.lock().lock()).orElse(bay)));
        properties.put(name + "row", Integer.toString((bay - 1) / columns + 1));
        properties.put(name + "column", Integer.toString((bay - 1) % columns + 1));
        properties.put(name + "door-feedback", learnt.map(Learnt::feedback).orElse("none"));
    }
}
