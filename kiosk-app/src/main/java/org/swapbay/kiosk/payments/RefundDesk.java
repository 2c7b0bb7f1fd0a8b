package org.swapbay.kiosk.payments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.CreditDesk;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;

/**
 * Gives money back the way it came: through the same provider where one moved it, by hand where the office has it. What
 * is given back of which payment is durable before the provider is asked, and never more of one than came with it.
 */
@Component
public class RefundDesk {

    private final PaymentBook book;
    private final PaymentRecords rows;
    private final Payments payments;
    private final Fees fees;
    private final CreditDesk credit;
    private final Records records;
    private final Keys keys;

    RefundDesk(
            PaymentBook book,
            PaymentRecords rows,
            Payments payments,
            Fees fees,
            CreditDesk credit,
            Records records,
            Keys keys) {
        this.book = book;
        this.rows = rows;
        this.payments = payments;
        this.fees = fees;
        this.credit = credit;
        this.records = records;
        this.keys = keys;
    }

    /** A refund that may now be sent. @param key to follow it by; empty where no money moves */
    public record Prepared(FeeAnswer answer, String key) {}

    /**
     * Of the newest payment first, and of as many as it takes: a fee paid with three notes came in three. What another
     * fee's credit paid goes back there. Stops at the first that is refused. Durable when it returns; nothing has moved yet unless the office gives it back by hand.
     */
    public List<Prepared> giveBack(String fee, Money amount, String reason, String by) {
        var parts = new LinkedHashMap<String, Share>();
        var rest = amount.getAmountMinorLong();
        for (var payment : book.paid(fee)) {
            var part = Math.min(rest, left(payment, fee));
            if (part > 0) parts.put(payment.key(), new Share(fee, part));
            rest -= Math.max(0, part);
        }
        var credited = fees.find(fee)
                .map(credit::fromCredit)
                .map(Money::getAmountMinorLong)
                .orElse(0L);
        if (rest > credited) {
            return List.of(new Prepared(new FeeAnswer.MoreThanPaid(amount.minusMinor(rest - credited)), ""));
        }
        var prepared = new ArrayList<Prepared>();
        for (var part : parts.entrySet()) {
            prepared.add(prepare(part.getKey(), List.of(part.getValue()), reason, by));
            if (!(prepared.getLast().answer() instanceof FeeAnswer.Done)) return prepared;
        }
        if (rest > 0) {
            var most = amount.withAmount(0).plusMinor(rest);
            var given = credit.giveBack(fee, most, reason, by);
            prepared.add(
                    new Prepared(given.isEqual(most) ? new FeeAnswer.Done() : new FeeAnswer.MoreThanPaid(given), ""));
        }
        return prepared;
    }

    /** Durable when it returns; nothing has moved yet unless the office gives it back by hand. */
    public Prepared prepare(String paymentKey, List<Share> shares, String reason, String by) {
        var key = keys.payment();
        var payment = book.find(paymentKey).filter(p -> p.state() == Payment.State.BOOKED);
        if (payment.isEmpty()) return new Prepared(new FeeAnswer.NoSuchPayment(), key);
        for (var share : shares) {
            var left = left(payment.get(), share.fee());
            if (share.amount() > left) {
                return new Prepared(
                        new FeeAnswer.MoreThanPaid(
                                payment.get().sum().withAmount(0).plusMinor(left)),
                        key);
            }
        }
        var refund = new PaymentIntended(
                key,
                Direction.REFUND,
                payment.get().means(),
                shares,
                payment.get().currency(),
                by);
        return switch (payment.get().means()) {
            case OFFICE, CASH -> {
                var answer = payments.record(refund, paymentKey);
                if (answer instanceof FeeAnswer.Done) {
                    records.record(new PaymentFact.RefundAsked(key, paymentKey, reason, by));
                }
                yield new Prepared(answer, key);
            }
            case CARD, PAY_LINK -> {
                var answer = payments.intend(refund);
                if (answer instanceof FeeAnswer.Done) {
                    CrashPoint.hit("refund.intended");
                    records.record(
                            new PaymentFact.RefundAsked(key, paymentKey, reason, by),
                            new PaymentFact.ProviderNamed(key, payment.get().reference()));
                }
                yield new Prepared(answer, key);
            }
        };
    }

    /** What of a payment's share of a fee has not gone back and is not about to. */
    private long left(Payment payment, String fee) {
        var back = Stream.concat(
                        rows.refundsOf(payment.key()).stream().flatMap(key -> book.find(key).stream()),
                        // Cut off between the booking by hand and its reason: the ledger names the payment.
                        book.refunds(payment.key()).stream())
                .distinct()
                .filter(refund -> refund.state() != Payment.State.ABANDONED)
                .mapToLong(refund -> of(refund, fee))
                .sum();
        return of(payment, fee) - back;
    }

    private static long of(Payment payment, String fee) {
        return payment.shares().stream()
                .filter(share -> share.fee().equals(fee))
                .mapToLong(Share::amount)
                .sum();
    }
}
