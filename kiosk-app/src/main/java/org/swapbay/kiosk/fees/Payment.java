package org.swapbay.kiosk.fees;

import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.Share;

/**
 * Money on its way to or from a family, under the one key it has from the first touch to the ledger.
 *
 * @param reference of whoever moved it; empty before
 */
public record Payment(
        String key,
        Direction direction,
        Means means,
        State state,
        List<Share> shares,
        String currency,
        String reference,
        Instant intendedAt) {

    public enum State {
        /** Sent, or about to be: whether the money moved has to be asked for. */
        INTENDED,
        BOOKED,
        /** Certain not to have moved. What turns out to have moved all the same is booked then. */
        ABANDONED
    }

    public Payment {
        shares = List.copyOf(shares);
    }

    public Money sum() {
        return Money.ofMinor(
                CurrencyUnit.of(currency),
                shares.stream().mapToLong(Share::amount).sum());
    }
}
