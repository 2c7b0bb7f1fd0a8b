package org.swapbay.kiosk.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.fees.FeeFact.Share;

/** Which notes are let in, and what one pays for. No change is ever given: a note above the rest is not let in. */
final class CashRules {

    private CashRules() {}

    static Money money(BankNote note) {
        return Money.of(CurrencyUnit.of(note.currency()), note.value());
    }

    /** @param rest still owed in this visit @param taken in this visit so far */
    static Set<BankNote> welcome(Set<BankNote> readable, CashPolicy policy, Money rest, Money taken) {
        return readable.stream()
                .filter(note -> note.currency().equals(rest.getCurrencyUnit().getCode()))
                .filter(note -> note.value() <= policy.largestNote())
                .filter(note -> !money(note).isGreaterThan(rest))
                .filter(note -> !taken.plus(money(note)).isGreaterThan(policy.mostPerVisit(rest.getCurrencyUnit())))
                .filter(note -> policy.partial() || CashRules.payable(rest.minus(money(note)), readable, policy))
                .collect(Collectors.toSet());
    }

    /** Whether notes can pay an amount to the cent. */
    static boolean payable(Money amount, Set<BankNote> readable, CashPolicy policy) {
        var values = readable.stream()
                .filter(note -> note.currency().equals(amount.getCurrencyUnit().getCode()))
                .filter(note -> note.value() <= policy.largestNote())
                .map(note -> money(note).getAmountMinorLong())
                .collect(Collectors.toSet());
        var sum = amount.getAmountMinorLong();
        if (sum == 0) return true;
        var unit = values.stream().mapToLong(Long::longValue).reduce(0, CashRules::common);
        if (unit == 0 || sum % unit != 0) return false;
        var reachable = new boolean[(int) (sum / unit) + 1];
        reachable[0] = true;
        for (var at = 1; at < reachable.length; at++)
            for (var value : values) {
                var before = at - value / unit;
                if (before >= 0 && reachable[(int) before]) reachable[at] = true;
            }
        return reachable[reachable.length - 1];
    }

    /** A note pays the fees in the order they were chosen in. */
    static List<Share> shares(List<Share> owed, long value) {
        var shares = new ArrayList<Share>();
        var left = value;
        for (var fee : owed) {
            var part = Math.min(left, fee.amount());
            if (part > 0) shares.add(new Share(fee.fee(), part));
            left -= part;
        }
        return shares;
    }

    /** What is owed after a note paid its shares. */
    static List<Share> after(List<Share> owed, List<Share> paid) {
        return owed.stream()
                .map(fee -> new Share(
                        fee.fee(),
                        fee.amount()
                                - paid.stream()
                                        .filter(part -> part.fee().equals(fee.fee()))
                                        .mapToLong(Share::amount)
                                        .sum()))
                .filter(fee -> fee.amount() > 0)
                .toList();
    }

    private static long common(long one, long other) {
        return other == 0 ? one : common(other, one % other);
    }
}
