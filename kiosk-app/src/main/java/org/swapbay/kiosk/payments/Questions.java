package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;

/**
 * Payments and refunds that only a person can end: another amount moved than was asked for, or nobody says for days whether
 * anything did. Their fees are kept from every other payment until somebody looked them up with the provider.
 */
@Component
public class Questions {

    /** So long nobody but the provider is asked; who is out for a day may be back tomorrow. */
    static final Duration SILENT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final PaymentBook book;
    private final PaymentRecords rows;
    private final Payments payments;
    private final Clock clock;

    Questions(JdbcClient jdbc, PaymentBook book, PaymentRecords rows, Payments payments, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.rows = rows;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * @param reference of the provider; empty where it was never asked to move anything
     * @param moved what the provider said; nothing where it said nothing
     */
    public record Question(Payment payment, String reference, Optional<Money> moved) {}

    /** Undecided, the oldest first. */
    public List<Question> all() {
        var silent = clock.instant().minus(SILENT);
        return book.unanswered().stream()
                .filter(payment -> rows.questioned(payment.key()) || silentSince(payment, silent))
                .map(this::question)
                .toList();
    }

    /** Those that keep this fee. */
    public List<Question> of(String fee) {
        return all().stream()
                .filter(question -> question.payment().shares().stream()
                        .anyMatch(share -> share.fee().equals(fee)))
                .toList();
    }

    /** @see Payments#decide */
    public FeeAnswer decide(String key, Money moved, String reference, String reason, String by) {
        if (all().stream().noneMatch(question -> question.payment().key().equals(key))) {
            return book.find(key).isEmpty() ? new FeeAnswer.NoSuchPayment() : new FeeAnswer.AlreadyDecided();
        }
        return payments.decide(key, moved, reference, reason, by);
    }

    /** Those that were ever a question and moved nothing for the ledger, or nothing yet. @param until without it */
    List<Payment> unbooked(Instant from, Instant until) {
        return jdbc.sql("""
                        select q.payment_key from payment_question q join fee_payment p on p.payment_key = q.payment_key
                        where p.state <> 'BOOKED' and p.intended_at >= ? and p.intended_at < ?
                        order by p.intended_at, p.payment_key""").params(from, until).query(String.class).list().stream()
                .flatMap(key -> book.find(key).stream())
                .toList();
    }

    /** Notes end by themselves, or as a question about a note. */
    private static boolean silentSince(Payment payment, Instant silent) {
        return switch (payment.means()) {
            case CARD, PAY_LINK -> payment.intendedAt().isBefore(silent);
            case CASH, OFFICE -> false;
        };
    }

    private Question question(Payment payment) {
        var said = jdbc.sql("select reference, amount, currency from payment_question where payment_key = ?")
                .param(payment.key())
                .query(Said.class)
                .optional();
        var reference = said.map(Said::reference).or(() -> rows.reference(payment.key()));
        return new Question(payment, reference.orElse(""), said.map(Said::money));
    }

    private record Said(String reference, long amount, String currency) {
        Money money() {
            return Money.ofMinor(CurrencyUnit.of(currency), amount);
        }
    }
}
