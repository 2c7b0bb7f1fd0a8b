package org.swapbay.kiosk.swaps;

import java.util.ArrayList;
import java.util.List;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.journal.Fact;

/** What the rules answer to one event: the next scene and what has to be done, in order. */
record Turn(Scene scene, List<Effect> effects) {

    /** The scene stays or changes, and nothing has to be done. */
    static Turn to(Scene scene) {
        return new Turn(scene, List.of());
    }

    /** The scene changes after these facts are durable. */
    static Turn to(Scene scene, Fact... facts) {
        return new Turn(scene, List.of(new Effect.Remember(List.of(facts))));
    }

    /** The intent is durable before its one pulse. */
    static Turn pulsing(Scene scene, DoorFact.OpeningIntended intended) {
        return new Turn(
                scene,
                List.of(new Effect.Remember(List.of(intended)), new Effect.Pulse(intended.intent(), intended.bay())));
    }

    /** These facts come before all that this turn remembers already. */
    Turn after(List<? extends Fact> earlier) {
        if (earlier.isEmpty()) return this;
        var facts = new ArrayList<Fact>(earlier);
        var rest = new ArrayList<Effect>();
        for (var effect : effects) {
            // Facts of one turn are remembered together, so a power cut cannot part them.
            if (rest.isEmpty() && effect instanceof Effect.Remember(var more)) facts.addAll(more);
            else rest.add(effect);
        }
        rest.addFirst(new Effect.Remember(List.copyOf(facts)));
        return new Turn(scene, rest);
    }

    /** This is done after all else. */
    Turn then(List<? extends Effect> later) {
        var all = new ArrayList<Effect>(effects);
        all.addAll(later);
        return new Turn(scene, all);
    }

    Turn after(Fact... earlier) {
        return after(List.of(earlier));
    }
}
