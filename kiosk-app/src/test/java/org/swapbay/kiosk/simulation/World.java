package org.swapbay.kiosk.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.Purpose;

/** The hallway as it really is: doors, what lies behind them, and what people hold. Survives every power cut. */
final class World {

    final Timeline time;
    final RandomGenerator chance;
    final Map<Integer, PhysicalBay> bays = new TreeMap<>();
    /** What each person holds; the ids of assets and the names of other things. */
    final Map<String, Set<String>> hands = new TreeMap<>();

    /** Whether the locks have power; the kiosk may have it all the same. */
    boolean supplied = true;

    final Knowable knowable = new Knowable(this);
    /** The intent behind each bay's last pulse. */
    final Map<Integer, DoorFact.OpeningIntended> intents = new TreeMap<>();
    /** Loaners taken out of a bay that was opened to take them, by visit. */
    final Map<String, Set<String>> takenBy = new TreeMap<>();

    World(Timeline time, RandomGenerator chance, int bayCount) {
        this.time = time;
        this.chance = chance;
        for (var number = 1; number <= bayCount; number++) bays.put(number, new PhysicalBay(number));
    }

    PhysicalBay bay(int number) {
        var bay = bays.get(number);
        if (bay == null) throw new IllegalArgumentException("no bay " + number);
        return bay;
    }

    Set<String> hands(String person) {
        return hands.computeIfAbsent(person, _ -> new TreeSet<>());
    }

    /** The coil was energised once. */
    void unlock(int number) {
        if (!supplied) return;
        var pulsed = bay(number);
        release(bay(pulsed.wiredTo));
        if (pulsed.alsoOpens != number) release(bay(pulsed.alsoOpens));
    }

    private void release(PhysicalBay bay) {
        if (bay.jammed) return;
        time.in(bay.opensAfter, () -> bay.opens(time.now()));
    }

    void put(String person, PhysicalBay bay, String thing) {
        hands(person).remove(thing);
        bay.content = thing;
        takenBy.values().forEach(out -> out.remove(thing));
        knowable.put(person, bay, thing);
    }

    void take(String person, PhysicalBay bay) {
        var thing = bay.content;
        if (thing == null) return;
        bay.content = null;
        hands(person).add(thing);
        knowable.taken(person, bay, thing);
        var intent = intents.get(bay.number);
        if (intent != null && intent.purpose() == Purpose.PICK_UP && thing.startsWith("ln")) {
            takenBy.computeIfAbsent(intent.visit(), _ -> new TreeSet<>()).add(thing);
        }
    }

    /** Staff take it out and put it on the shelf. */
    void collect(String staff, PhysicalBay bay) {
        if (bay.content != null) hands(staff).add(bay.content);
        bay.content = null;
    }

    /** Undoes that. */
    void putBack(String staff, PhysicalBay bay, String thing) {
        hands(staff).remove(thing);
        bay.content = thing;
    }

    Optional<Integer> bayOf(String thing) {
        return bays.values().stream()
                .filter(bay -> thing.equals(bay.content))
                .map(bay -> bay.number)
                .findFirst();
    }

    @Nullable
    String holderOf(String thing) {
        for (var entry : hands.entrySet()) if (entry.getValue().contains(thing)) return entry.getKey();
        return null;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("hands=").append(hands);
        bays.values().forEach(bay -> text.append(" [")
                .append(bay.number)
                .append(bay.open ? " open " : " ")
                .append(bay.content)
                .append("]"));
        return text.toString();
    }
}
