package org.swapbay.kiosk.swaps;

import java.util.List;

/** One step of a visit: where it stands now and what has to be done for it. */
public record Step(Visit visit, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }
}
