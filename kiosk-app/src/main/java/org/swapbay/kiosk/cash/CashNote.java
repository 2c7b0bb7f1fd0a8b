package org.swapbay.kiosk.cash;

import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One note, as far as it is known.
 *
 * @param visit empty for one that was found
 * @param minor its value in minor units; 0 for one that was found
 * @param stackedBefore the device's count before it, or {@link #NOT_COUNTED}
 * @param collection with which it left the cassette
 */
public record CashNote(
        String id,
        String visit,
        @Nullable String personId,
        String currency,
        long minor,
        State state,
        @Nullable Doubt doubt,
        boolean stuck,
        boolean inCassette,
        String acceptor,
        long stackedBefore,
        Instant offeredAt,
        @Nullable String collection) {

    static final long NOT_COUNTED = -1;

    public enum State {
        OFFERED,
        CREDITED,
        RETURNED,
        DISPUTED,
        /** It was disputed, and the office decided that it is not the family's. */
        DENIED
    }

    public Money money() {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
