package org.swapbay.kiosk.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An incident with what was before it: what conditions look at and charges count by.
 *
 * @param damageClass as the schedule names it, where it has classes and one fits
 * @param covered the student has a protection plan that was in force on the day
 */
record Circumstances(
        Incident incident, History history, Optional<String> damageClass, boolean covered, CurrencyUnit currency) {

    /** Half a minor unit is the family's. */
    private static final RoundingMode IN_FAVOUR_OF_THE_FAMILY = RoundingMode.HALF_DOWN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    int number() {
        return history.incidents() + 1;
    }

    int numberOfKind() {
        return history.ofKind().getOrDefault(incident.kind(), 0) + 1;
    }

    int claim() {
        return history.claims() + 1;
    }

    Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    static Money percent(Money of, int percent) {
        return of.multipliedBy(BigDecimal.valueOf(percent).divide(HUNDRED), IN_FAVOUR_OF_THE_FAMILY);
    }
}
