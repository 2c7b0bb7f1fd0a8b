package org.swapbay.kiosk.payments;

import com.stripe.exception.StripeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Questions questions;
    private final StripeDoor door;
    private final StripeRefunds refunds;

    Comparison(PaymentBook book, PaymentRecords rows, Questions questions, StripeDoor door, StripeRefunds refunds) {
        this.book = book;
        this.rows = rows;
        this.questions = questions;
        this.door = door;
        this.refunds = refunds;
    }

    /** How the two agree. */
    public enum Agreement {
        SAME,
        DIFFERENT,
        /** The provider does not answer now. */
        NOT_ANSWERED,
        /** Nothing is booked, because staff have to look it up first. */
        UNDECIDED,
        /** No provider has to do with it: the money was counted here. */
        NO_PROVIDER
    }

    /**
     * @param of the payment that a refund gives back, or the visit that a note was paid in; empty for one on its own
     * @param booked in the ledger; nothing where it is a question still, or was decided not to have moved
     * @param provider what the provider says moved
     */
    public record Line(Payment payment, String of, Money booked, Optional<Money> provider, Agreement agreement) {}

    /** The oldest first. @param until without it */
    public List<Line> between(Instant from, Instant until) {
        return Stream.concat(
                        book.booked(from, until).stream().map(payment -> line(payment, payment.sum())),
                        questions.unbooked(from, until).stream().map(payment -> line(payment, none(payment))))
                .sorted(Comparator.comparing(line -> line.payment().intendedAt()))
                .toList();
    }

    private Line line(Payment payment, Money booked) {
        return switch (payment.means()) {
            case CASH -> new Line(payment, payment.reference(), booked, Optional.empty(), Agreement.NO_PROVIDER);
            case OFFICE -> new Line(payment, refunded(payment), booked, Optional.empty(), Agreement.NO_PROVIDER);
            case CARD, PAY_LINK -> asked(payment, booked);
        };
    }

    private Line asked(Payment payment, Money booked) {
        var of = refunded(payment);
        if (door.settings().isEmpty()) {
            return new Line(payment, of, booked, Optional.empty(), Agreement.NOT_ANSWERED);
        }
        try {
            var moved = payment.direction() == Direction.REFUND ? refunds.given(payment) : charged(payment);
            var agreement = moved.equals(booked) ? Agreement.SAME : Agreement.DIFFERENT;
            return new Line(payment, of, booked, Optional.of(moved), unlessOpen(payment, agreement));
        } catch (StripeException broken) {
            return StripeDoor.refused(broken)
                    ? new Line(
                            payment,
                            of,
                            booked,
                            Optional.of(none(payment)),
                            unlessOpen(payment, booked.isZero() ? Agreement.SAME : Agreement.DIFFERENT))
                    : new Line(payment, of, booked, Optional.empty(), Agreement.NOT_ANSWERED);
        }
    }

    private static Agreement unlessOpen(Payment payment, Agreement agreement) {
        return payment.state() == Payment.State.INTENDED ? Agreement.UNDECIDED : agreement;
    }

    private Money charged(Payment payment) throws StripeException {
        var known = payment.state() == Payment.State.BOOKED
                ? Optional.of(payment.reference())
                : rows.reference(payment.key());
        if (known.isEmpty()) return none(payment);
        var intent = door.client().v1().paymentIntents().retrieve(known.get());
        return StripeDoor.money(intent.getAmountReceived(), intent.getCurrency());
    }

    private static Money none(Payment payment) {
        return payment.sum().withAmount(0);
    }

    private String refunded(Payment payment) {
        if (payment.direction() == Direction.PAYMENT) return "";
        return rows.refunded(payment.key()).orElse(payment.reference());
    }
}
