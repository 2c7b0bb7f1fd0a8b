package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.simulation.Invariant.Violation;
import org.swapbay.kiosk.swaps.DayLoanFact;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.Swaps;

/** Stands at the wire: each pulse is held against what is durable on the disk at that moment. */
final class PulseWatch {

    private static final long LOOKED_AT_AFTER = 2_500;

    private final Kiosk kiosk;
    private final Map<IntentId, Integer> pulses = new HashMap<>();
    final List<Violation> violations = new ArrayList<>();
    /** Where each pulse was asked for, in order. */
    final List<Integer> bays = new ArrayList<>();

    PulseWatch(Kiosk kiosk) {
        this.kiosk = kiosk;
    }

    void asked(int bay) {
        bays.add(bay);
        var open = new LinkedHashMap<IntentId, DoorFact.OpeningIntended>();
        var handedIn = new HashSet<String>();
        var held = new HashSet<Integer>();
        var deposits = new ArrayList<DoorFact.OpeningIntended>();
        for (var entry : kiosk.disk.entries()) note(entry, open, handedIn, held, deposits);
        var here = open.values().stream().filter(o -> o.bay() == bay).toList();
        if (here.isEmpty()) violated(Invariant.INTENT_FIRST, "a pulse at bay " + bay);
        if (open.size() > 1) violated(Invariant.HELD_STAYS_SHUT, "open intents at one pulse: " + open.keySet());
        if (held.contains(bay)) violated(Invariant.HELD_STAYS_SHUT, "a pulse at bay " + bay);
        for (var intent : here) {
            if (pulses.merge(intent.intent(), 1, Integer::sum) > 1) {
                violated(Invariant.ONE_PULSE, "a second pulse for " + intent.intent());
            }
            if (intent.purpose() == Purpose.GIVE_BACK) givingBack(intent);
            if (intent.purpose() == Purpose.PICK_UP && !handedIn.contains(intent.visit())) {
                violated(Invariant.HAND_IN_FIRST, "for " + intent.visit());
            }
        }
    }

    /** A door needs a moment to be looked at twice. */
    void settled(DoorFact.OpeningSettled settled) {
        if (settled.outcome() != OpeningOutcome.JAMMED || kiosk.board.offline) return;
        kiosk.world.intents.values().stream()
                .filter(intent -> intent.intent().equals(settled.intent()))
                .map(intent -> kiosk.world.bay(intent.bay()))
                .filter(bay -> bay.open && bay.door == Sense.TRUE)
                .filter(bay -> kiosk.world.time.now() - bay.openedAt > LOOKED_AT_AFTER)
                .forEach(bay -> violated(Invariant.OPEN_IS_NOT_STUCK, "bay " + bay.number));
    }

    /** The loaner that was brought is in, or none is out; and the bay's Chromebook is this person's. */
    private void givingBack(DoorFact.OpeningIntended intent) {
        var person = intent.person();
        var owner = kiosk.part(Assets.class).find(intent.asset()).map(Asset::assignedTo);
        if (person == null || !owner.equals(Optional.of(person))) {
            violated(Invariant.OWN_TO_ITS_OWNER, intent.asset() + " of " + owner + " for " + person);
        }
        var out = person == null ? Optional.empty() : kiosk.part(Swaps.class).lentTo(person);
        if (out.isPresent()) violated(Invariant.LOANER_BEFORE_OWN, out.get() + " is still out in " + intent.visit());
    }

    private void violated(Invariant invariant, String what) {
        violations.add(invariant.violatedBy(what));
    }

    private static void note(
            Entry entry,
            Map<IntentId, DoorFact.OpeningIntended> open,
            Set<String> handedIn,
            Set<Integer> held,
            List<DoorFact.OpeningIntended> deposits) {
        switch (entry.fact()) {
            case DoorFact.OpeningIntended intended -> {
                open.put(intended.intent(), intended);
                if (intended.purpose() == Purpose.DEPOSIT) deposits.add(intended);
            }
            case DoorFact.OpeningSettled settled -> open.remove(settled.intent());
            case DoorFact.BayHeld hold -> held.add(hold.bay());
            case DoorFact.DoorForced forced -> held.add(forced.bay());
            case DoorFact.BayReleased released -> held.remove(released.bay());
            case SwapFact.DeviceHandedIn in -> handedIn.add(in.visit().value());
            // Agreed terms open a loaner's door as a hand-in does: there is nothing to hand in.
            case DayLoanFact.DayLoanAgreed agreed -> handedIn.add(agreed.visit().value());
            // A person looked and found it: as good as a sensor, whichever of its owner's visits put it there.
            case SwapFact.CustodyDecided decided
            when Invariants.found(decided) ->
                deposits.stream()
                        .filter(deposit -> deposit.asset().equals(decided.asset()))
                        .forEach(deposit -> handedIn.add(deposit.visit()));
            default -> {}
        }
    }
}
