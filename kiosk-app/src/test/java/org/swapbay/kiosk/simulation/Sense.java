package org.swapbay.kiosk.simulation;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** How truly a sensor speaks. */
enum Sense {
    TRUE,
    STUCK_YES,
    STUCK_NO,
    /** Says nothing, and the board reports that: no lie. */
    SILENT,
    FLOATING;

    Optional<Boolean> says(boolean truth, RandomGenerator chance) {
        return switch (this) {
            case TRUE -> Optional.of(truth);
            case STUCK_YES -> Optional.of(true);
            case STUCK_NO -> Optional.of(false);
            case SILENT -> Optional.empty();
            case FLOATING -> Optional.of(chance.nextBoolean());
        };
    }
}
