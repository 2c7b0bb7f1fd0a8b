package org.swapbay.kiosk.swaps;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Doors;
import org.swapbay.kiosk.journal.Fact;

/** Holds the record against the doors, at the start and whenever the lock board was out of sight. */
@Component
class Reconciliation {

    private final BayBank bays;
    private final Doors doors;
    private final Swaps swaps;
    private final Situation.Names names;

    Reconciliation(BayBank bays, Doors doors, Swaps swaps, Situation.Names names) {
        this.bays = bays;
        this.doors = doors;
        this.swaps = swaps;
        this.names = names;
    }

    /** Whether no door can be seen at all. */
    boolean blind() {
        return doors.readings().values().stream().allMatch(reading -> reading.door() == DoorState.NOT_SENSED);
    }

    List<Fact> decide() {
        var unsettled = swaps.unsettled();
        var interrupted = new HashSet<>(swaps.handingIn());
        unsettled.forEach(opening -> interrupted.remove(opening.visitId()));
        return RecoveryRules.decide(unsettled, List.copyOf(interrupted), bays.lookedAt(), names);
    }
}
