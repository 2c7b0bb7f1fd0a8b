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
import org.swapbay.kiosk.fees.FeeAccount;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Debts;

/**
 * Whom the policy for paying sends to the office before they borrow for the day. Only a student's own fees count: no child
 * answers for a brother's or sister's. What is disputed or on its way is not overdue, nor is a fee whose parts were paid by
 * their days.
 */
@Component
public class OverdueFees implements Debts {

    private final PaymentPolicies policies;
    private final Fees fees;
    private final FeeBook book;
    private final PaymentBook payments;
    private final DueDates due;
    private final Clock clock;

    OverdueFees(PaymentPolicies policies, Fees fees, FeeBook book, PaymentBook payments, DueDates due, Clock clock) {
        this.policies = policies;
        this.fees = fees;
        this.book = book;
        this.payments = payments;
        this.due = due;
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
            var overdue = overdue(fee);
            if (!overdue.isPositive()) continue;
            sums.merge(overdue.getCurrencyUnit(), overdue, Money::plus);
            numbers.add(fee.number());
        }
        return sums.values().stream()
                .filter(sum -> sum.getAmountMinorLong() >= policy.stopsFrom())
                .findFirst()
                .map(sum -> new Stop(numbers, sum, policy.version()));
    }

    private Money overdue(Fee fee) {
        var entries = book.of(fee.number());
        var account = FeeAccount.of(entries, fee.basis().money().getCurrencyUnit());
        return due.overdue(account, entries, payments.underWay(fee));
    }
}
