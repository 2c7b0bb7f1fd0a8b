package org.swapbay.kiosk.fees;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.OfFee;
import org.swapbay.kiosk.fees.FeePen.Draft;

/**
 * What staff decide about a fee. Each call records one fact and returns when it is durable, or says why it was refused
 * and records nothing. Any thread may; accounts are those of the signed-in staff.
 */
@Component
public class FeeDesk {

    private final Fees fees;
    private final FeeBook book;
    private final PaymentBook payments;
    private final FeePen pen;

    FeeDesk(Fees fees, FeeBook book, PaymentBook payments, FeePen pen) {
        this.fees = fees;
        this.book = book;
        this.payments = payments;
        this.pen = pen;
    }

    /** From here on a proposal is owed. */
    public FeeAnswer confirm(String fee, String by) {
        return about(fee, known -> new FeeFact.FeeConfirmed(fee, by));
    }

    /** A proposal becomes no fee. */
    public FeeAnswer drop(String fee, String reason, String by) {
        return about(fee, known -> new FeeFact.FeeDropped(fee, reason.strip(), by));
    }

    /** The fee is another one from here on: more, or less. */
    public FeeAnswer adjust(String fee, Money change, String reason, String by) {
        return amount(
                fee, change, (minor, currency) -> new FeeFact.FeeAdjusted(fee, minor, currency, reason.strip(), by));
    }

    /** The family need not pay this part of what is owed. */
    public FeeAnswer waive(String fee, Money amount, String reason, String by) {
        return amount(
                fee, amount, (minor, currency) -> new FeeFact.FeeWaived(fee, minor, currency, reason.strip(), by));
    }

    /** The family says it is not right; until that is decided nobody reminds them. @param words what they say */
    public FeeAnswer dispute(String fee, String words, String by) {
        return about(fee, known -> new FeeFact.DisputeOpened(fee, words.strip(), by));
    }

    /** The family is right. @param off how much less the fee is */
    public FeeAnswer uphold(String fee, Money off, String reason, String by) {
        return amount(
                fee,
                off,
                (minor, currency) -> new FeeFact.DisputeDecided(fee, true, minor, currency, reason.strip(), by));
    }

    /** The fee stands. */
    public FeeAnswer refuse(String fee, String reason, String by) {
        return about(
                fee,
                known -> new FeeFact.DisputeDecided(fee, false, 0, known.basis().currency(), reason.strip(), by));
    }

    private FeeAnswer amount(String fee, Money amount, BiFunction<Long, String, OfFee> fact) {
        // Far beyond any fee, and beyond what an exact number of minor units holds, both are refused as too much.
        var minor =
                amount.getAmount().abs().longValue() > FeeRules.MOST ? FeeRules.MOST + 1 : amount.getAmountMinorLong();
        return about(fee, known -> fact.apply(minor, amount.getCurrencyUnit().getCode()));
    }

    private FeeAnswer about(String number, Function<Fee, OfFee> fact) {
        return pen.write(() -> {
            var found = fees.find(number);
            if (found.isEmpty()) return new Draft.No(new FeeAnswer.NoSuchFee());
            var fee = found.get();
            var account = book.account(number, fee.basis().money().getCurrencyUnit());
            var wanted = fact.apply(fee);
            return Draft.unless(
                    FeeRules.hindrance(wanted, fee, account, payments.underWay(fee, Direction.PAYMENT)), wanted);
        });
    }
}
