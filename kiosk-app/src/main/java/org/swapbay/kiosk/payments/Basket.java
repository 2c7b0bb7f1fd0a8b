package org.swapbay.kiosk.payments;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.FeeFact.Share;

/**
 * What a family wants to pay now.
 *
 * @param bills the chosen ones, in the order in which they are paid off
 * @param sum at most what is left of them; less where only a part is paid
 */
public record Basket(Payer payer, List<Bill> bills, Money sum) {

    public Basket {
        bills = List.copyOf(bills);
    }

    static Basket of(Payer payer, List<Bill> bills) {
        return new Basket(payer, bills, total(bills));
    }

    static Money total(List<Bill> bills) {
        return bills.stream().map(Bill::left).reduce(Money::plus).orElseThrow();
    }

    /** The older fee is paid off first. */
    List<Share> shares() {
        var shares = new ArrayList<Share>();
        var rest = sum.getAmountMinorLong();
        for (var bill : bills) {
            var share = Math.min(rest, bill.left().getAmountMinorLong());
            if (share > 0) shares.add(new Share(bill.fee(), share));
            rest -= share;
        }
        return shares;
    }

    public Money whole() {
        return total(bills);
    }

    Basket part(Money less) {
        return new Basket(payer, bills, less);
    }
}
