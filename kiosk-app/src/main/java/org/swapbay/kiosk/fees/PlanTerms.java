package org.swapbay.kiosk.fees;

import org.jspecify.annotations.Nullable;

/**
 * A protection plan that a family may take for a student and a school year. What it covers, and how often, stands in the
 * rows of the schedule.
 *
 * @param price for the year, in minor units; a year begun is a whole one
 * @param reducedPrice for families with the reduced rate, where that is another one
 * @param mostPerFamily what all children of a family pay for it together at most
 * @param mustBePaid it covers nothing that happens before it was paid for
 * @param waitingDays it covers nothing that happens sooner after it was taken
 */
public record PlanTerms(
        long price,
        @Nullable Long reducedPrice,
        @Nullable Long mostPerFamily,
        boolean mustBePaid,
        int waitingDays,
        Wording covers) {}
