package org.swapbay.kiosk.repairs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What the school has decided about its workshop, from a date on. Its currency is the school's.
 *
 * @param hourlyRate what an hour of a technician's work is worth
 * @param limitPercent repairs together are worth at most so much of the purchase price, in percent
 */
public record WorkshopPolicy(int version, LocalDate effectiveFrom, Money hourlyRate, int limitPercent) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What minutes at an hourly rate cost, to the minor unit, half a unit upwards. */
    static Money labour(Money hourlyRate, int minutes) {
        var exact = BigDecimal.valueOf(hourlyRate.getAmountMinorLong()).multiply(BigDecimal.valueOf(minutes));
        var minor = exact.divide(MINUTES, 0, RoundingMode.HALF_UP).longValueExact();
        return Money.ofMinor(hourlyRate.getCurrencyUnit(), minor);
    }

    /** Up to here mending pays; a fraction of a minor unit is dropped. */
    public Money limitFor(Money purchaseCost) {
        var exact = BigDecimal.valueOf(purchaseCost.getAmountMinorLong()).multiply(BigDecimal.valueOf(limitPercent));
        var minor = exact.divide(HUNDRED, 0, RoundingMode.DOWN).longValueExact();
        return Money.ofMinor(purchaseCost.getCurrencyUnit(), minor);
    }
}
