package org.swapbay.kiosk.swaps;

import java.util.Optional;

/** Why somebody gets a loaner. */
public sealed interface Promise {

    /** For a Chromebook that was handed in. */
    record WhileRepaired(String ticketNumber) implements Promise {}

    /** For the day, on the terms agreed. */
    record ForTheDay(DayLoanTerms terms) implements Promise {}

    default Optional<String> ticket() {
        return this instanceof WhileRepaired(var number) ? Optional.of(number) : Optional.empty();
    }
}
