package org.swapbay.kiosk.payments;

import java.time.Duration;

/**
 * How often it is asked how a payment stands.
 *
 * @param look while a family may stand there
 * @param seldom after that
 * @param closely so long a family may stand there
 * @param longest between two tries where asking itself fails
 */
record Pace(Duration look, Duration seldom, Duration closely, Duration longest) {

    static final Pace USUAL =
            new Pace(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMinutes(3), Duration.ofMinutes(5));

    /** Doubled with each failure in a row, up to the longest, and never given up. */
    Duration pause(Duration waited, int failures) {
        var usual = waited.compareTo(closely) < 0 ? look : seldom;
        if (failures == 0) return usual;
        var doubled = look.multipliedBy(1L << Math.min(failures, Integer.SIZE - 2));
        var longer = doubled.compareTo(usual) > 0 ? doubled : usual;
        return longer.compareTo(longest) < 0 ? longer : longest;
    }
}
