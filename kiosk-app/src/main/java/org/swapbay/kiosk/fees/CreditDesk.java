package org.swapbay.kiosk.fees;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
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

    CreditDesk(Families families, Fees fees, FeeBook book, PaymentBook payments, FeePen pen) {
        this.families = families;
        this.fees = fees;
        this.book = book;
        this.payments = payments;
        this.pen = pen;
    }

    /** Whether {@link #use} would do something for the family of this student. */
    public boolean usable(PersonId student) {
        return !uses(student, "").isEmpty();
    }

    /** Pays what the family owes with what it is owed, the oldest fee of each child first. Done where there is nothing. */
    public FeeAnswer use(PersonId student, String by) {
        return pen.write(() -> new Draft.Facts(uses(student, by)));
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
