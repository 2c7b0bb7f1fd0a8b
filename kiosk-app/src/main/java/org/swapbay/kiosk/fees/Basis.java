package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Why a fee is what it is. Kept with the fee for good, so that it can be explained when schedule and history are others.
 *
 * @param version of the schedule
 * @param number of the incident among those that count
 * @param claim which claim on the protection plan it uses; nothing where the plan does not apply
 * @param steps from the row to the amount, each with what it came to
 * @param dueFrom before this day nothing is owed, because what was lost may turn up
 */
public record Basis(
        int version,
        Incident incident,
        @Nullable String damageClass,
        int number,
        @Nullable Integer claim,
        boolean counts,
        List<Step> steps,
        long amount,
        String currency,
        LocalDate dueFrom) {

    public Basis {
        steps = List.copyOf(steps);
    }

    public Money money() {
        return Money.ofMinor(CurrencyUnit.of(currency), amount);
    }

    /** @param of the row or extra it is about, or in percent or minor units what it limits to */
    public record Step(Kind kind, String of, long amount) {

        /** {@code amount} is that row's own for the first two and the fee so far for the others. */
        public enum Kind {
            ROW,
            EXTRA,
            REDUCED,
            MOST_PER_YEAR,
            MOST_PER_FAMILY,
            PLAN
        }
    }
}
