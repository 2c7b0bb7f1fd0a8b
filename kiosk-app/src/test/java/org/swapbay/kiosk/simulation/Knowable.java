package org.swapbay.kiosk.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.swapbay.kiosk.bays.DoorFact;

/**
 * What no kiosk with these sensors could know, and so no invariant may ask for. This is the only place with exemptions:
 *
 * <ul>
 *   <li>A bay feels that something lies in it, not what. Where a thing was put in that the opened bay was not opened
 *       for, that thing and the one that should lie there are out of sight.
 *   <li>A sensor that is stuck or floats lies. The asset a lying bay was opened for, and what really lay in it, are out
 *       of sight. A silent sensor is no excuse: it says that it says nothing.
 *   <li>Where the school bought no presence sensors a door that opened and closed is believed.
 *   <li>Chromebooks passed on in the hallway: the record names who answers for one, not who carries it.
 *   <li>A copy of a label is read like the label: the loaner it names is believed to be the one taken, and a case asks
 *       where the other one is.
 * </ul>
 */
final class Knowable {

    /** Two looks that agree are this old at most, in milliseconds. */
    private static final long LOOK = 1_000;

    private final World world;
    private final Set<String> outOfSight = new TreeSet<>();
    /** When a sensor of each bay was last seen to lie. */
    private final Map<Integer, Long> lied = new HashMap<>();

    private final Set<String> passedOn = new TreeSet<>();
    boolean withoutPresenceSensors;

    Knowable(World world) {
        this.world = world;
    }

    boolean placeOf(String asset) {
        return !outOfSight.contains(asset);
    }

    boolean carrierOf(String asset) {
        return !passedOn.contains(asset);
    }

    void put(String person, PhysicalBay bay, String thing) {
        var intent = world.intents.get(bay.number);
        if (intent == null || !intent.asset().value().equals(thing)) {
            outOfSight.add(thing);
            if (intent != null) outOfSight.add(intent.asset().value());
        }
        if (intent != null && !isFor(intent, person)) passedOn.add(thing);
        sensed(bay);
    }

    void taken(String person, PhysicalBay bay, String thing) {
        var intent = world.intents.get(bay.number);
        if (intent == null || !isFor(intent, person)) passedOn.add(thing);
        sensed(bay);
    }

    /** @param expected what should have been taken when the copy was shown */
    void copied(String thing, String expected) {
        outOfSight.add(thing);
        outOfSight.add(expected);
    }

    /** Where the intent names nobody it is a round of staff. */
    private static boolean isFor(DoorFact.OpeningIntended intent, String person) {
        var meant = intent.person();
        return meant == null ? person.equals(Technician.NAME) : meant.value().equals(person);
    }

    void passedOn(String thing) {
        passedOn.add(thing);
    }

    /** Called whenever a bay is looked at or touched. */
    void sensed(PhysicalBay bay) {
        if (!lies(bay.door) && !lies(bay.presence) && !withoutPresenceSensors) return;
        lied.put(bay.number, world.time.now());
        hide(bay);
    }

    /** Called when a bay is chosen, which is by the last look at it: its sensor may have been mended since. */
    void chosen(PhysicalBay bay) {
        sensed(bay);
        var last = lied.get(bay.number);
        if (last != null && world.time.now() - last <= LOOK) hide(bay);
    }

    private void hide(PhysicalBay bay) {
        var intent = world.intents.get(bay.number);
        if (intent != null) outOfSight.add(intent.asset().value());
        if (bay.content != null) outOfSight.add(bay.content);
    }

    private static boolean lies(Sense sense) {
        return switch (sense) {
            case STUCK_YES, STUCK_NO, FLOATING -> true;
            case TRUE, SILENT -> false;
        };
    }
}
