package org.swapbay.kiosk.repairs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.assets.AssetLife;

/** Why mending an asset no longer pays. Proposes; people decide. */
public sealed interface EconomicLimit {

    /** @param spent on all its repairs so far, this one included */
    record Exceeded(Money spent, Money limit, int limitPercent) implements EconomicLimit {}

    /** @param since the last day it got updates */
    record UpdatesEnded(LocalDate since) implements EconomicLimit {}

    /**
     * All reasons that hold on a day.
     *
     * @param spent on all its repairs so far; not judged where it is in another currency than the purchase
     */
    static List<EconomicLimit> reached(AssetLife life, Money spent, WorkshopPolicy policy, LocalDate today) {
        var reasons = new ArrayList<EconomicLimit>();
        if (life.purchaseCost() != null && life.purchaseCurrency() != null) {
            var price = Money.ofMinor(CurrencyUnit.of(life.purchaseCurrency()), life.purchaseCost());
            var limit = policy.limitFor(price);
            if (spent.isSameCurrency(limit) && spent.isGreaterThan(limit)) {
                reasons.add(new Exceeded(spent, limit, policy.limitPercent()));
            }
        }
        if (life.updatesUntil() != null && life.updatesEnded(today)) reasons.add(new UpdatesEnded(life.updatesUntil()));
        return reasons;
    }
}
