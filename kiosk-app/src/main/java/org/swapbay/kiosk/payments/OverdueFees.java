package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeEntry;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Debts;

/**
 * Whom the policy for paying sends to the office before they borrow for the day. Only a student's own fees count: no child
 * answers for a brother's or sister's. What is disputed or on its way is not overdue.
 */
@Component
public class OverdueFees implements Debts {

    private final PaymentPolicies policies;
    private final Fees fees;
    private final FeeBook book;
    private final PaymentBook payments;
    private final Clock clock;

    OverdueFees(PaymentPolicies policies, Fees fees, FeeBook book, PaymentBook payments, Clock clock) {
        this.policies = policies;
        this.fees = fees;
        this.book = book;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Why somebody is sent to the office; for the office only.
     *
     * @param fees that are overdue, by number
     * @param policy the version of the policy for paying
     */
    public record Stop(List<String> fees, Money overdue, int policy) {

        public Stop {
            fees = List.copyOf(fees);
        }
    }

    @Override
    public boolean sendToOffice(PersonId student) {
        return of(student).isPresent();
    }

    public Optional<Stop> of(PersonId student) {
        var today = LocalDate.now(clock);
        var policy = policies.on(today);
        if (policy.stopsFrom() == 0) return Optional.empty();
        var sums = new TreeMap<CurrencyUnit, Money>();
        var numbers = new ArrayList<String>();
        for (var fee : fees.of(student)) {
            var overdue = overdue(fee, today.minusDays(policy.overdueAfter()));
            if (!overdue.isPositive()) continue;
            sums.merge(overdue.getCurrencyUnit(), overdue, Money::plus);
            numbers.add(fee.number());
        }
        return sums.values().stream()
                .filter(sum -> sum.getAmountMinorLong() >= policy.stopsFrom())
                .findFirst()
                .map(sum -> new Stop(numbers, sum, policy.version()));
    }

    /** @param before told earlier than on this day */
    private Money overdue(Fee fee, LocalDate before) {
        var unit = fee.basis().money().getCurrencyUnit();
        var account = book.account(fee.number(), unit);
        var told = book.of(fee.number()).stream()
                .filter(entry -> entry.kind() == FeeEntry.Kind.ASSESSED)
                .map(entry -> LocalDate.ofInstant(entry.at(), clock.getZone()))
                .findFirst();
        return account.disputed() || told.filter(day -> day.isBefore(before)).isEmpty()
                ? Money.zero(unit)
                : account.owed().minus(payments.underWay(fee));
    }
}
