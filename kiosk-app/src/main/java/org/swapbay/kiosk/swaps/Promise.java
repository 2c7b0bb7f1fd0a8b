package org.swapbay.kiosk.swaps;

import java.util.Optional;

/** Why somebody gets a loaner. */
public sealed interface Promise {

    /** For a Chromebook that was handed in. */
    record WhileRepaired(String ticketNumber) implements Promise {}

    /**
     * For the day.
     *
     * @param broken the ticket of the loaner whose place it takes, where it takes one's
     */
    record ForTheDay(DueTime due, Optional<String> broken) implements Promise {}

    default Optional<String> ticket() {
        return switch (this) {
            case WhileRepaired(var number) -> Optional.of(number);
            case ForTheDay(var _, var broken) -> broken;
        };
    }
}
