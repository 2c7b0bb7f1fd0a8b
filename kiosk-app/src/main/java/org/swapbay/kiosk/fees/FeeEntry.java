package org.swapbay.kiosk.fees;

import java.time.Instant;
import org.joda.money.Money;

/**
 * One line of the ledger.
 *
 * @param amount what it adds to what is owed
 * @param cause what led to it, unique: the same cause is never booked twice
 * @param hash over the previous line's hash and this line
 */
public record FeeEntry(
        long seq,
        String fee,
        Kind kind,
        Money amount,
        String reason,
        String cause,
        String by,
        Instant at,
        String hash) {

    public enum Kind {
        ASSESSED,
        ADJUSTED,
        WAIVED,
        PAID,
        REFUNDED,
        /** What was paid too much for one fee pays another one of the family; no money moves. */
        CREDIT_USED,
        DISPUTED,
        UPHELD,
        REFUSED,
        /** Nothing is owed any more, by either side. */
        SETTLED,
        /** Something is owed again. */
        REOPENED
    }
}
