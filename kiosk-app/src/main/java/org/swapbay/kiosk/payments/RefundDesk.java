package org.swapbay.kiosk.payments;

import java.util.List;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;

/**
 * Gives money back the way it came: through the same provider where one moved it, by hand where the office has it. What
 * is given back of which payment is durable before the provider is asked.
 */
@Component
public class RefundDesk {

    private final PaymentBook book;
    private final Payments payments;
    private final Records records;
    private final Keys keys;

    RefundDesk(PaymentBook book, Payments payments, Records records, Keys keys) {
        this.book = book;
        this.payments = payments;
        this.records = records;
        this.keys = keys;
    }

    /** A refund that may now be sent. @param key to follow it by */
    public record Prepared(FeeAnswer answer, String key) {}

    /** Durable when it returns; nothing has moved yet unless the office gives it back by hand. */
    public Prepared prepare(String paymentKey, List<Share> shares, String reason, String by) {
        var key = keys.payment();
        var payment = book.find(paymentKey).filter(p -> p.state() == Payment.State.BOOKED);
        if (payment.isEmpty()) return new Prepared(new FeeAnswer.NoSuchPayment(), key);
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
}
