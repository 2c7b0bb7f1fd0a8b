package org.swapbay.kiosk.cash;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Somebody before the kiosk who wants to pay in notes.
 *
 * @param key of the payment visit
 * @param student whose fees these are
 * @param owed what was chosen, in the order in which it is paid
 */
public record CashVisit(String key, PersonId student, String currency, List<Share> owed) {

    public CashVisit {
        owed = List.copyOf(owed);
    }

    Money sum() {
        return Money.ofMinor(
                CurrencyUnit.of(currency),
                owed.stream().mapToLong(Share::amount).sum());
    }
}
