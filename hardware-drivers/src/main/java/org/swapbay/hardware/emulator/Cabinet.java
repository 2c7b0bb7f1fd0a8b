package org.swapbay.hardware.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.lock.LockAddress;

/**
 * The physical cabinet: latches, doors on springs, what lies in the bays, and the hands that push, pull, put and take.
 *
 * <p>Boards know it by {@link LockAddress} and see it through its sensors only ({@link #pulse}, {@link #doorSwitch},
 * {@link #itemSensor}); hands know it by the number on the door and do what hands can: nobody puts anything through a
 * shut door. Safe for any thread. Change listeners run in the changing thread, after the change and outside the
 * cabinet's lock; they look at the cabinet to see what it is like now.
 */
public final class Cabinet {

    /** How long contacts chatter after a movement; real ones settle within 100 ms, a polled one must be caught. */
    static final Duration BOUNCE = Duration.ofSeconds(1);

    private final Map<Integer, Bay> bays = new TreeMap<>();
    private final List<Thing> hand = new ArrayList<>();
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
    public void pulse(LockAddress lock) {
        change(() -> {
            var bay = at(lock).orElse(null);
            var outcome = outcome(bay);
            log.append(clock.instant(), lock, outcome);
            if (bay != null && outcome == Pulse.Outcome.OPENED) move(bay, Door.OPEN);
            if (bay != null && outcome == Pulse.Outcome.UNLATCHED) move(bay, Door.UNLATCHED);
            return true;
        });
    }

    /** The board was commanded to pulse but its coils have no supply. */
    public void pulseWithoutSupply(LockAddress lock) {
        change(() -> {
            log.append(clock.instant(), lock, Pulse.Outcome.NO_SUPPLY);
            return true;
        });
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
    public boolean pull(int number) {
        return change(() -> {
            var bay = bay(number);
            if (bay.door() == Door.OPEN) return false;
            if (bay.door() == Door.LATCHED && !bay.has(Fault.DOOR_FORCED)) return false;
            if (bay.door() == Door.LATCHED) log.append(clock.instant(), bay.lock(), Pulse.Outcome.FORCED);
            move(bay, Door.OPEN);
            return true;
        });
    }

    /** Pushes the door shut; its latch catches. */
    public boolean push(int number) {
        return change(() -> {
            var bay = bay(number);
            if (bay.door() == Door.LATCHED) return false;
            move(bay, Door.LATCHED);
            return true;
        });
    }

    /** Puts a thing in, out of the hand if it was there. It works at an open, empty bay. */
    public boolean put(int number, Thing thing) {
        return change(() -> {
            var bay = bay(number);
            if (bay.door() != Door.OPEN || bay.contents() != null) return false;
            hand.remove(thing);
            replace(bay.holding(thing));
            return true;
        });
    }

    /** Takes into the hand what lies in an open bay. */
    public Optional<Thing> take(int number) {
        var taken = new ArrayList<Thing>(1);
        change(() -> {
            var bay = bay(number);
            var thing = bay.contents();
            if (thing == null || bay.door() != Door.OPEN) return false;
            hand.add(thing);
            taken.add(thing);
            replace(bay.holding(null));
            return true;
        });
        return taken.stream().findFirst();
    }

    /** Takes a thing out of a bag into the hand; a labelled thing exists once, so not while it is here already. */
    public boolean pickUp(Thing thing) {
        return change(() -> {
            if (thing.label() != null && isHere(thing.label())) return false;
            return hand.add(thing);
        });
    }

    /** Puts a thing from the hand away into a bag. */
    public boolean putAway(Thing thing) {
        return change(() -> hand.remove(thing));
    }

    /** What the person at the cabinet holds, first taken first. */
    public synchronized List<Thing> hand() {
        return List.copyOf(hand);
    }

    // What the bench does, which no hand could

    /** Stocks or empties a bay, whatever its door does. */
    public void stock(int number, @Nullable Thing contents) {
        change(() -> {
            replace(bay(number).holding(contents));
            return true;
        });
    }

    /** Switches a fault of this bay; {@link Fault#DOOR_FORCED} breaks the door open there and then. */
    public void set(int number, Fault fault, boolean on) {
        if (!fault.appliesTo(Part.BAY)) throw new IllegalArgumentException(fault + " does not befall a bay");
        change(() -> {
            var bay = bay(number).with(fault, on);
            replace(bay);
            if (on && fault == Fault.SENSOR_BOUNCING) moved.put(number, clock.instant());
            if (on && fault == Fault.DOOR_FORCED && bay.door() != Door.OPEN) {
                log.append(clock.instant(), bay.lock(), Pulse.Outcome.FORCED);
                move(bay, Door.OPEN);
            }
            return true;
        });
    }

    /** Whether an unlatched door springs open by itself (as delivered) or waits for a pull. */
    public void springsOpen(boolean springs) {
        change(() -> {
            this.springs = springs;
            return true;
        });
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

    private Pulse.Outcome outcome(@Nullable Bay bay) {
        if (bay == null) return Pulse.Outcome.NOT_WIRED;
        if (bay.door() != Door.LATCHED) return Pulse.Outcome.NOTHING_TO_DO;
        if (bay.has(Fault.DOOR_JAMMED)) return Pulse.Outcome.JAMMED;
        return springs ? Pulse.Outcome.OPENED : Pulse.Outcome.UNLATCHED;
    }

    private Optional<Bay> at(LockAddress lock) {
        return bays.values().stream().filter(bay -> bay.lock().equals(lock)).findFirst();
    }

    private boolean isHere(String label) {
        return Stream.concat(bays.values().stream().map(Bay::contents), hand.stream())
                .anyMatch(thing -> thing != null && label.equals(thing.label()));
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

    private boolean change(BooleanSupplier act) {
        boolean changed;
        synchronized (this) {
            changed = act.getAsBoolean();
        }
        if (changed) listeners.forEach(Runnable::run);
        return changed;
    }
}
