package org.swapbay.kiosk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.swaps.SwapFact;

/** Stands at the wire: each pulse is held against what is durable on the disk at that moment. */
final class PulseWatch {

    private final Kiosk kiosk;
    private final Map<IntentId, Integer> pulses = new HashMap<>();
    final List<String> violations = new ArrayList<>();
    int count;

    PulseWatch(Kiosk kiosk) {
        this.kiosk = kiosk;
    }

    void asked(int bay) {
        count++;
        var open = new LinkedHashMap<IntentId, DoorFact.OpeningIntended>();
        var handedIn = new HashSet<String>();
        var held = new HashSet<Integer>();
        for (var entry : durable(kiosk.disk)) note(entry, open, handedIn, held);
        var here = open.values().stream().filter(o -> o.bay() == bay).toList();
        if (here.isEmpty()) violations.add("I3: a pulse at bay " + bay + " without a durable, open intent");
        if (open.size() > 1) violations.add("I6: more than one open intent at a pulse: " + open.keySet());
        if (held.contains(bay)) violations.add("I6: a pulse at held bay " + bay);
        for (var intent : here) {
            if (pulses.merge(intent.intent(), 1, Integer::sum) > 1) {
                violations.add("I2: a second pulse for " + intent.intent());
            }
            if (intent.purpose() == Purpose.PICK_UP && !handedIn.contains(intent.visit())) {
                violations.add("I5: a loaner's door for " + intent.visit() + " before its hand-in was seen");
            }
        }
    }

    static List<Entry> durable(MemoryDisk disk) {
        var entries = new ArrayList<Entry>();
        try (var journal = new Journal(disk.durable(), Kiosk.FACTS, java.time.Clock.systemUTC())) {
            journal.readAfter(0, entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static void note(
            Entry entry, Map<IntentId, DoorFact.OpeningIntended> open, Set<String> handedIn, Set<Integer> held) {
        switch (entry.fact()) {
            case DoorFact.OpeningIntended intended -> open.put(intended.intent(), intended);
            case DoorFact.OpeningSettled settled -> open.remove(settled.intent());
            case DoorFact.BayHeld hold -> held.add(hold.bay());
            case DoorFact.DoorForced forced -> held.add(forced.bay());
            case DoorFact.BayReleased released -> held.remove(released.bay());
            case SwapFact.DeviceHandedIn in -> handedIn.add(in.visit().value());
            default -> {}
        }
    }
}
