package org.swapbay.kiosk.repairs;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the school has decided, from a date on. The version applied is stored with each ticket.
 *
 * @param repairDays how long a repair usually takes, in school days
 * @param costs what each cause may cost the family
 */
public record RepairPolicy(
        int version, LocalDate effectiveFrom, int repairDays, SecondFactor secondFactor, Map<Cause, CostRange> costs) {

    /** @param lowest in minor units of the currency, as is {@code highest} */
    public record CostRange(long lowest, long highest, String currency) {

        public boolean free() {
            return highest == 0;
        }
    }

    public CostRange costOf(Cause cause) {
        return costs.getOrDefault(cause, new CostRange(0, 0, "USD"));
    }
}
