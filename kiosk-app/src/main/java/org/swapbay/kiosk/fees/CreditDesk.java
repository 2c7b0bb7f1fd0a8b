package org.swapbay.kiosk.fees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeePen.Draft;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.PersonId;

/**
 * What a family paid too much, whichever way: a page that was paid twice, a fee that became less. It stands with the fee it
 * was paid for, is derived from the ledger alone, and pays the family's other fees or goes back the way it came.
 */
@Component
public class CreditDesk {

    private final Families families;
    private final Fees fees;
    private final FeeBook book;
    private final PaymentBook payments;
    private final FeePen pen;
    private final JdbcClient jdbc;

    CreditDesk(Families families, Fees fees, FeeBook book, PaymentBook payments, FeePen pen, JdbcClient jdbc) {
        this.families = families;
        this.fees = fees;
        this.book = book;
        this.payments = payments;
        this.pen = pen;
        this.jdbc = jdbc;
    }

    /** Whether {@link #use} would do something for the family of this student. */
    public boolean usable(PersonId student) {
        return !uses(student, "").isEmpty();
    }

    /** Pays what the family owes with what it is owed, the oldest fee of each child first. Done where there is nothing. */
    public FeeAnswer use(PersonId student, String by) {
        return pen.write(() -> new Draft.Facts(uses(student, by)));
    }

    /** Students of whom the school owes something back. */
    public List<PersonId> owed() {
        return jdbc.sql("""
                        select distinct f.person_id from fee f where f.state = 'ASSESSED'
                        and (select coalesce(sum(e.amount), 0) from fee_entry e where e.fee_number = f.number) < 0
                        order by f.person_id""").query(String.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /**
     * Gives what paid this fee back to the fees it came from, where it did: money that moved once goes back the way it
     * came from there.
     *
     * @param most of it at most
     * @return how much went back
     */
    public Money giveBack(String number, Money most, String reason, String by) {
        var given = new ArrayList<FeeFact.CreditUsed>();
        var answer = pen.write(() -> {
            var fee = fees.find(number).filter(known -> known.state() == Fee.State.ASSESSED);
            if (fee.isEmpty()) return Draft.of();
            var left = most;
            for (var source : sources(number)) {
                if (!left.isPositive()) break;
                var part = source.amount().isLessThan(left) ? source.amount() : left;
                given.add(new FeeFact.CreditUsed(
                        number,
                        source.fee(),
                        part.getAmountMinorLong(),
                        part.getCurrencyUnit().getCode(),
                        by,
                        reason));
                left = left.minus(part);
            }
            return new Draft.Facts(List.copyOf(given));
        });
        if (!(answer instanceof FeeAnswer.Done)) return most.withAmount(0);
        return most.withAmount(0)
                .plusMinor(given.stream().mapToLong(FeeFact.CreditUsed::amount).sum());
    }

    /** What of it was paid with the credit of another fee, and has not gone back there. */
    public Money fromCredit(Fee fee) {
        return sources(fee.number()).stream()
                .map(Source::amount)
                .reduce(Money.zero(fee.basis().money().getCurrencyUnit()), Money::plus);
    }

    private record Source(String fee, Money amount) {}

    /** The newest first. The reason of such an entry is the number of the other fee. */
    private List<Source> sources(String number) {
        var sums = new LinkedHashMap<String, Money>();
        book.of(number).reversed().stream()
                .filter(entry -> entry.kind() == FeeEntry.Kind.CREDIT_USED)
                .forEach(entry -> sums.merge(entry.reason(), entry.amount().negated(), Money::plus));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().isPositive())
                .map(sum -> new Source(sum.getKey(), sum.getValue()))
                .toList();
    }

    private List<FeeFact.CreditUsed> uses(PersonId student, String by) {
        var all = families.children(student).stream()
                .flatMap(child -> fees.of(child.sourcedId()).stream())
                .filter(fee -> fee.state() == Fee.State.ASSESSED)
                .toList();
        var uses = new ArrayList<FeeFact.CreditUsed>();
        for (var from : all) {
            var left = credit(from);
            for (var to : all) {
                if (!left.isPositive()) break;
                var room = room(to, uses);
                if (!room.isPositive() || !room.isSameCurrency(left)) continue;
                var part = room.isLessThan(left) ? room : left;
                uses.add(new FeeFact.CreditUsed(
                        from.number(),
                        to.number(),
                        part.getAmountMinorLong(),
                        part.getCurrencyUnit().getCode(),
                        by));
                left = left.minus(part);
            }
        }
        return uses;
    }

    /** What the school owes back of it and is not about to give back. */
    private Money credit(Fee fee) {
        return account(fee).owed().negated().minus(payments.underWay(fee, Direction.REFUND));
    }

    /** What may be paid of it; nothing while the family says that it is not right. */
    private Money room(Fee fee, List<FeeFact.CreditUsed> before) {
        var account = account(fee);
        if (account.disputed()) return account.owed().withAmount(0);
        var used = before.stream()
                .filter(use -> use.to().equals(fee.number()))
                .mapToLong(FeeFact.CreditUsed::amount)
                .sum();
        return account.owed().minus(payments.underWay(fee)).minusMinor(used);
    }

    private FeeAccount account(Fee fee) {
        return book.account(fee.number(), fee.basis().money().getCurrencyUnit());
    }
}
