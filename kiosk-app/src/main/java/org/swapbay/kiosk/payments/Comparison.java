package org.swapbay.kiosk.payments;

import com.stripe.exception.StripeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;

/** The ledger's payments and refunds, each held against what the provider says of it. Asks the provider once a line. */
@Component
public class Comparison {

    private final PaymentBook book;
    private final PaymentRecords rows;
    private final StripeDoor door;
    private final StripeRefunds refunds;

    Comparison(PaymentBook book, PaymentRecords rows, StripeDoor door, StripeRefunds refunds) {
        this.book = book;
        this.rows = rows;
        this.door = door;
        this.refunds = refunds;
    }

    /** How the two agree. */
    public enum Agreement {
        SAME,
        DIFFERENT,
        /** The provider does not answer now. */
        NOT_ANSWERED,
        /** No provider has to do with it: the money was counted here. */
        NO_PROVIDER
    }

    /**
     * @param of the payment that a refund gives back, or the visit that a note was paid in; empty for one on its own
     * @param provider what the provider says moved
     */
    public record Line(Payment payment, String of, Optional<Money> provider, Agreement agreement) {}

    /** The oldest first. @param until without it */
    public List<Line> between(Instant from, Instant until) {
        return book.booked(from, until).stream().map(this::line).toList();
    }

    private Line line(Payment payment) {
        return switch (payment.means()) {
            case CASH -> new Line(payment, payment.reference(), Optional.empty(), Agreement.NO_PROVIDER);
            case OFFICE -> new Line(payment, refunded(payment), Optional.empty(), Agreement.NO_PROVIDER);
            case CARD, PAY_LINK -> asked(payment);
        };
    }

    private Line asked(Payment payment) {
        if (door.settings().isEmpty()) {
            return new Line(payment, refunded(payment), Optional.empty(), Agreement.NOT_ANSWERED);
        }
        try {
            var moved = payment.direction() == Direction.REFUND ? refunds.given(payment) : charged(payment);
            var agreement = moved.equals(payment.sum()) ? Agreement.SAME : Agreement.DIFFERENT;
            return new Line(payment, refunded(payment), Optional.of(moved), agreement);
        } catch (StripeException broken) {
            var none = payment.sum().withAmount(0);
            return StripeDoor.refused(broken)
                    ? new Line(payment, refunded(payment), Optional.of(none), Agreement.DIFFERENT)
                    : new Line(payment, refunded(payment), Optional.empty(), Agreement.NOT_ANSWERED);
        }
    }

    private Money charged(Payment payment) throws StripeException {
        var intent = door.client().v1().paymentIntents().retrieve(payment.reference());
        return StripeDoor.money(intent.getAmountReceived(), intent.getCurrency());
    }

    private String refunded(Payment payment) {
        if (payment.direction() == Direction.PAYMENT) return "";
        return rows.refunded(payment.key()).orElse(payment.reference());
    }
}
