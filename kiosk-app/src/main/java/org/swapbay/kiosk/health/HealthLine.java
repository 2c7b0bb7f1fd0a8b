package org.swapbay.kiosk.health;

import java.time.Instant;

/**
 * How one part is, as it is told everywhere. Carries nothing about a person.
 *
 * @param which of several, such as the number of a bay; empty for the part as a whole
 * @param since when it came into this state for this cause
 * @param cause {@link Cause#NONE} where there is nothing to say
 * @param detail a name of a file, a number with its unit, or nothing; the same in every language
 * @param count of what the cause speaks of, such as cases or degrees; 0 where it speaks of nothing countable
 */
public record HealthLine(
        Part part, String which, HealthState state, Instant since, Cause cause, String detail, long count) {

    /** Part and which of it, such as {@code doors 7}. */
    public String name() {
        return which.isEmpty() ? part.word() : part.word() + " " + which;
    }

    boolean sameAs(HealthLine other) {
        return state == other.state && cause == other.cause;
    }
}
