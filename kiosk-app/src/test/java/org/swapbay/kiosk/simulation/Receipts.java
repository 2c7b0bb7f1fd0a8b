package org.swapbay.kiosk.simulation;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a printer answers to a receipt. */
enum Receipts {
    /** Mostly printed, after three seconds. */
    AS_EVER,
    REFUSED,
    /** When nobody stands there any more. */
    LATE,
    NEVER;

    private static final long PRINTING = 3_000;
    private static final long MUCH_LATER = 60_000;

    /** In milliseconds. */
    long after() {
        return this == LATE ? MUCH_LATER : PRINTING;
    }

    /** Whether it says that it printed; empty where it says nothing. */
    Optional<Boolean> answer(RandomGenerator chance) {
        return switch (this) {
            case AS_EVER -> Optional.of(chance.nextInt(4) > 0);
            case LATE -> Optional.of(true);
            case REFUSED -> Optional.of(false);
            case NEVER -> Optional.empty();
        };
    }
}
