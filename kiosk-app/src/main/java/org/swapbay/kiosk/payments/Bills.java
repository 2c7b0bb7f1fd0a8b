package org.swapbay.kiosk.payments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;

/** What a family may pay: the fees of all its children, in one currency, oldest first. */
@Component
class Bills {

    private final Families families;
    private final Fees fees;
    private final FeeBook book;
    private final PaymentBook payments;
    private final JdbcClient jdbc;

    Bills(Families families, Fees fees, FeeBook book, PaymentBook payments, JdbcClient jdbc) {
        this.families = families;
        this.fees = fees;
        this.book = book;
        this.payments = payments;
        this.jdbc = jdbc;
    }

    /** Whether this school charges anything at all. */
    boolean any() {
        return !jdbc.sql("select 1 from fee_schedule fetch first row only")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    List<Bill> of(PersonId student) {
        var all = families.children(student).stream().flatMap(this::of).toList();
        // One payment has one currency; schools of one family hardly ever differ in it.
        Optional<Bill> first =
                all.stream().filter(bill -> !bill.left().isZero()).findFirst();
        return all.stream()
                .filter(bill -> first.isEmpty()
                        || bill.left().isSameCurrency(first.get().left()))
                .toList();
    }

    private Stream<Bill> of(Person child) {
        return fees.of(child.sourcedId()).stream()
                .filter(fee -> fee.state() == Fee.State.ASSESSED)
                .map(fee -> bill(fee, child))
                .filter(bill -> bill.payable() || bill.underWay());
    }

    private Bill bill(Fee fee, Person child) {
        var account = book.account(fee.number(), fee.basis().money().getCurrencyUnit());
        var onItsWay = payments.underWay(fee);
        var left = account.owed().minus(onItsWay);
        var none = Money.zero(left.getCurrencyUnit());
        return new Bill(
                fee.number(),
                child.givenName(),
                fee.kind(),
                fee.day(),
                left.isNegative() ? none : left,
                onItsWay.isPositive(),
                fee.basis().incident().missing().stream().findFirst());
    }
}
