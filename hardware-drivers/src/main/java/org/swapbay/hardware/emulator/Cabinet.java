package org.swapbay.hardware.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.lock.LockAddress;

/**
 * The physical cabinet: latches, doors on springs, what lies in the bays, and the hands that push, pull, put and take.
 *
 * <p>Boards know it by {@link LockAddress} and see it through its sensors only ({@link #pulse}, {@link #doorSwitch},
 * {@link #itemSensor}); hands know it by the number on the door and do what hands can: nobody puts anything through a
 * shut door. Safe for any thread. Change listeners run in the changing thread under the cabinet's lock, so they see the
 * changes in order; keep them short.
 */
public final class Cabinet {

    /** How long contacts chatter after a movement; real ones settle within 100 ms, a polled one must be caught. */
    static final Duration BOUNCE = Duration.ofSeconds(1);

    private final Map<Integer, Bay> bays = new TreeMap<>();
    private final Map<Integer, Instant> moved = new HashMap<>();
    private final PulseLog log;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean springs = true;
    private boolean chatter;

    public Cabinet(List<Bay> bays, PulseLog log, Clock clock) {
        bays.forEach(bay -> this.bays.put(bay.number(), bay));
        this.log = log;
        this.clock = clock;
    }

    // What the board does and sees

    /** Energises the coil of this lock once. */
    public synchronized void pulse(LockAddress lock) {
        var bay = at(lock).orElse(null);
        if (bay == null) {
            log.append(clock.instant(), lock, Pulse.Outcome.NOT_WIRED);
        } else if (bay.door() != Door.LATCHED) {
            log.append(clock.instant(), lock, Pulse.Outcome.NOTHING_TO_DO);
        } else if (bay.has(Fault.DOOR_JAMMED)) {
            log.append(clock.instant(), lock, Pulse.Outcome.JAMMED);
        } else {
            log.append(clock.instant(), lock, springs ? Pulse.Outcome.OPENED : Pulse.Outcome.UNLATCHED);
            move(bay, springs ? Door.OPEN : Door.UNLATCHED);
        }
        changed();
    }

    /** The board was commanded to pulse but its coils have no supply. */
    public synchronized void pulseWithoutSupply(LockAddress lock) {
        log.append(clock.instant(), lock, Pulse.Outcome.NO_SUPPLY);
        changed();
    }

    /** What the door switch says, true for closed; faults applied. An unwired contact reads as open. */
    public synchronized boolean doorSwitch(LockAddress lock) {
        var bay = at(lock).orElse(null);
        if (bay == null || bay.has(Fault.SENSOR_STUCK_OPEN)) return false;
        if (bay.has(Fault.SENSOR_STUCK_CLOSED)) return true;
        if (bay.has(Fault.SENSOR_BOUNCING) && bouncing(bay)) {
            chatter = !chatter;
            return chatter;
        }
        return bay.door() != Door.OPEN;
    }

    /** What the presence sensor says, true for something inside; faults applied. An unwired sensor sees nothing. */
    public synchronized boolean itemSensor(LockAddress lock) {
        var bay = at(lock).orElse(null);
        if (bay == null || bay.has(Fault.PRESENCE_STUCK_ABSENT)) return false;
        return bay.has(Fault.PRESENCE_STUCK_PRESENT) || bay.contents() != null;
    }

    // What hands do; each answers whether it worked

    /** Pulls at the door. It opens when its latch was released or does not hold. */
    public synchronized boolean pull(int number) {
        var bay = bay(number);
        if (bay.door() == Door.OPEN) return false;
        if (bay.door() == Door.LATCHED && !bay.has(Fault.DOOR_FORCED)) return false;
        if (bay.door() == Door.LATCHED) log.append(clock.instant(), bay.lock(), Pulse.Outcome.FORCED);
        move(bay, Door.OPEN);
        changed();
        return true;
    }

    /** Pushes the door shut; its latch catches. */
    public synchronized boolean push(int number) {
        var bay = bay(number);
        if (bay.door() == Door.LATCHED) return false;
        move(bay, Door.LATCHED);
        changed();
        return true;
    }

    /** Puts a thing in. It works at an open, empty bay. */
    public synchronized boolean put(int number, Thing thing) {
        var bay = bay(number);
        if (bay.door() != Door.OPEN || bay.contents() != null) return false;
        replace(bay.holding(thing));
        changed();
        return true;
    }

    /** Takes out what lies in an open bay. */
    public synchronized Optional<Thing> take(int number) {
        var bay = bay(number);
        var thing = Optional.ofNullable(bay.contents()).filter(inside -> bay.door() == Door.OPEN);
        if (thing.isPresent()) {
            replace(bay.holding(null));
            changed();
        }
        return thing;
    }

    // What the bench does, which no hand could

    /** Stocks or empties a bay, whatever its door does. */
    public synchronized void stock(int number, @Nullable Thing contents) {
        replace(bay(number).holding(contents));
        changed();
    }

    /** Switches a fault of this bay; {@link Fault#DOOR_FORCED} breaks the door open there and then. */
    public synchronized void set(int number, Fault fault, boolean on) {
        if (!fault.appliesTo(Part.BAY)) throw new IllegalArgumentException(fault + " does not befall a bay");
        var bay = bay(number).with(fault, on);
        replace(bay);
        if (on && fault == Fault.SENSOR_BOUNCING) moved.put(number, clock.instant());
        if (on && fault == Fault.DOOR_FORCED && bay.door() != Door.OPEN) {
            log.append(clock.instant(), bay.lock(), Pulse.Outcome.FORCED);
            move(bay, Door.OPEN);
        }
        changed();
    }

    /** Whether an unlatched door springs open by itself (as delivered) or waits for a pull. */
    public synchronized void springsOpen(boolean springs) {
        this.springs = springs;
        changed();
    }

    public synchronized boolean springsOpen() {
        return springs;
    }

    /** All bays by number. */
    public synchronized List<Bay> bays() {
        return List.copyOf(bays.values());
    }

    /**
     * The bay with this number on its door.
     *
     * @throws IllegalArgumentException where there is none
     */
    public synchronized Bay bay(int number) {
        var bay = bays.get(number);
        if (bay == null) throw new IllegalArgumentException("no bay " + number);
        return bay;
    }

    public PulseLog pulses() {
        return log;
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private Optional<Bay> at(LockAddress lock) {
        return bays.values().stream().filter(bay -> bay.lock().equals(lock)).findFirst();
    }

    private boolean bouncing(Bay bay) {
        var since = moved.get(bay.number());
        return since != null && clock.instant().isBefore(since.plus(BOUNCE));
    }

    private void move(Bay bay, Door door) {
        moved.put(bay.number(), clock.instant());
        replace(bay.with(door));
    }

    private void replace(Bay bay) {
        bays.put(bay.number(), bay);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
