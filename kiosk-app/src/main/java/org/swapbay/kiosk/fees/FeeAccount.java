package org.swapbay.kiosk.fees;

import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.FeeEntry.Kind;

/**
 * What follows from the entries of one fee; nothing of it is kept anywhere.
 *
 * @param charge assessed and adjusted: what is asked for
 * @param paid and not refunded, also with what was paid too much for another fee
 * @param owed by the family; below zero the school owes it back
 */
public record FeeAccount(Money charge, Money waived, Money paid, Money owed, boolean disputed, boolean settled) {

    public static FeeAccount of(List<FeeEntry> entries, CurrencyUnit currency) {
        var nothing = Money.zero(currency);
        var disputed = false;
        var settled = false;
        for (var entry : entries) {
            switch (entry.kind()) {
                case DISPUTED -> disputed = true;
                case UPHELD, REFUSED -> disputed = false;
                case SETTLED -> settled = true;
                case REOPENED -> settled = false;
                case ASSESSED, ADJUSTED, WAIVED, PAID, REFUNDED, CREDIT_USED -> {}
            }
        }
        return new FeeAccount(
                sum(entries, Set.of(Kind.ASSESSED, Kind.ADJUSTED, Kind.UPHELD), nothing),
                sum(entries, Set.of(Kind.WAIVED), nothing).negated(),
                sum(entries, Set.of(Kind.PAID, Kind.REFUNDED, Kind.CREDIT_USED), nothing)
                        .negated(),
                entries.stream().map(FeeEntry::amount).reduce(nothing, Money::plus),
                disputed,
                settled);
    }

    private static Money sum(List<FeeEntry> entries, Set<Kind> kinds, Money nothing) {
        return entries.stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .map(FeeEntry::amount)
                .reduce(nothing, Money::plus);
    }

    /** The least the charge can become: what was waived of it stays waived. */
    Money leastChange() {
        return waived.minus(charge);
    }
}
