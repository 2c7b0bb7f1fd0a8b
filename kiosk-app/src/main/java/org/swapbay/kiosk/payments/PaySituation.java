package org.swapbay.kiosk.payments;

import java.util.List;
import org.joda.money.Money;

/**
 * Everything a step at the till may decide by, besides where it stands.
 *
 * @param bills of the family that pays, as they are now
 * @param nextKey for the next payment
 * @param nextSlip for the next paper
 * @param parts what smaller amounts are taken
 */
record PaySituation(List<Bill> bills, List<WayToPay> ways, String nextKey, String nextSlip, Parts parts) {

    PaySituation {
        bills = List.copyOf(bills);
        ways = List.copyOf(ways);
    }

    /** What smaller amounts than the whole are taken. */
    interface Parts {

        List<Money> of(Money whole);
    }
}
