package org.swapbay.kiosk.fees;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeEntry.Kind;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** Payments and refunds as rows, and what was booked of them in the ledger: each key once, whoever tells it how often. */
@Component
public class PaymentBook implements Projection {

    private final JdbcClient jdbc;
    private final FeeBook book;

    PaymentBook(JdbcClient jdbc, FeeBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    public Optional<Payment> find(String key) {
        return payments("payment_key = ?", key).stream().findFirst();
    }

    /** Which payment led to a line of the ledger. */
    Optional<Payment> of(FeeEntry entry) {
        var parts = entry.cause().split("/");
        return parts.length == 3 && parts[0].equals("payment") ? find(parts[1]) : Optional.empty();
    }

    /** What was sent and not answered, oldest first: after a start each has to be asked for, and none sent again. */
    public List<Payment> unanswered() {
        return payments("state = ?", Payment.State.INTENDED.name());
    }

    /** What was paid for a fee, the newest first. */
    public List<Payment> paid(String fee) {
        return jdbc.sql("""
                        select p.payment_key from fee_payment p
                        join fee_payment_share s on s.payment_key = p.payment_key
                        where s.fee_number = ? and p.state = 'BOOKED' and p.direction = 'PAYMENT'
                        order by p.intended_at desc, p.payment_key""").param(fee).query(String.class).list().stream()
                .flatMap(key -> find(key).stream())
                .toList();
    }

    /** What a family has sent for a fee and nobody has answered. */
    public Money underWay(Fee fee) {
        return underWay(fee, Direction.PAYMENT);
    }

    /** What was booked under this reference, oldest first: the notes of a visit that paid in cash. No refund is. */
    public List<Payment> referringTo(String reference) {
        return payments("state = 'BOOKED' and direction = 'PAYMENT' and reference = ?", reference);
    }

    /** What was given back by hand of a payment, oldest first. */
    public List<Payment> refunds(String payment) {
        return payments("state = 'BOOKED' and direction = 'REFUND' and reference = ?", payment);
    }

    /** Booked, in and out, first intended in this time; the oldest first. @param until without it */
    public List<Payment> booked(Instant from, Instant until) {
        return payments("state = 'BOOKED' and intended_at >= ? and intended_at < ?", from, until);
    }

    /** What was sent for a fee and not answered. */
    Money underWay(Fee fee, Direction direction) {
        var sum = jdbc.sql("""
                        select coalesce(sum(s.amount), 0) from fee_payment_share s
                        join fee_payment p on p.payment_key = s.payment_key
                        where s.fee_number = ? and p.direction = ? and p.state = 'INTENDED'""")
                .params(fee.number(), direction.name())
                .query(Long.class)
                .single();
        return Money.ofMinor(fee.basis().money().getCurrencyUnit(), sum);
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof FeeFact fact)) return;
        switch (fact) {
            case FeeFact.PaymentIntended intended -> intend(intended, entry);
            case FeeFact.PaymentBooked(var key, var reference, var by) ->
                find(key)
                        .filter(payment -> payment.state() != Payment.State.BOOKED)
                        .ifPresent(payment -> {
                            answer(key, Payment.State.BOOKED, reference);
                            payment.shares().forEach(share -> book(payment, share, reference, by, entry));
                        });
            case FeeFact.PaymentAbandoned(var key, var _, var _) ->
                find(key)
                        .filter(payment -> payment.state() == Payment.State.INTENDED)
                        .ifPresent(payment -> answer(key, Payment.State.ABANDONED, ""));
            case FeeFact.PaymentDecided decided ->
                find(decided.key())
                        .filter(payment -> payment.state() == Payment.State.INTENDED)
                        .ifPresent(payment -> decide(payment, decided, entry));
            case FeeFact.CreditUsed used -> use(used, entry);
            case FeeFact.OfFee _,
                    FeeFact.SchedulePublished _,
                    FeeFact.PlanTaken _,
                    FeeFact.PlanEnded _,
                    FeeFact.LossReported _,
                    FeeFact.PoliceReportGiven _,
                    FeeFact.LossFound _,
                    FeeFact.BlameCorrected _ -> {}
        }
    }

    private void intend(FeeFact.PaymentIntended fact, Entry entry) {
        if (find(fact.key()).isPresent()) return;
        jdbc.sql("""
                        insert into fee_payment (payment_key, direction, means, state, reference, made_by, intended_at)
                        values (?, ?, ?, 'INTENDED', '', ?, ?)""")
                .param(fact.key())
                .param(fact.direction().name())
                .param(fact.means().name())
                .param(fact.by())
                .param(entry.at())
                .update();
        fact.shares().forEach(share -> keep(fact.key(), share, fact.currency()));
    }

    private void keep(String key, Share share, String currency) {
        jdbc.sql("insert into fee_payment_share (payment_key, fee_number, amount, currency) values (?, ?, ?, ?)")
                .params(key, share.fee(), share.amount(), currency)
                .update();
    }

    /** From here on the payment is what moved, which need not be what was asked for. */
    private void decide(Payment payment, FeeFact.PaymentDecided fact, Entry entry) {
        if (fact.moved().isEmpty()) {
            answer(payment.key(), Payment.State.ABANDONED, fact.reference());
            return;
        }
        answer(payment.key(), Payment.State.BOOKED, fact.reference());
        jdbc.sql("delete from fee_payment_share where payment_key = ?")
                .param(payment.key())
                .update();
        fact.moved().forEach(share -> {
            keep(payment.key(), share, payment.currency());
            book(payment, share, fact.reference(), fact.by(), entry);
        });
    }

    private void use(FeeFact.CreditUsed fact, Entry entry) {
        var amount = Money.ofMinor(CurrencyUnit.of(fact.currency()), fact.amount());
        var cause = "fact/" + entry.seq();
        book.book(fact.from(), Kind.CREDIT_USED, amount, fact.to(), cause + "/from", fact.by(), entry.at());
        book.book(fact.to(), Kind.CREDIT_USED, amount.negated(), fact.from(), cause + "/to", fact.by(), entry.at());
    }

    private void answer(String key, Payment.State state, String reference) {
        jdbc.sql("update fee_payment set state = ?, reference = ? where payment_key = ?")
                .params(state.name(), reference, key)
                .update();
    }

    private void book(Payment payment, Share share, String reference, String by, Entry entry) {
        var amount = Money.ofMinor(CurrencyUnit.of(payment.currency()), share.amount());
        var cause = "payment/" + payment.key() + "/" + share.fee();
        switch (payment.direction()) {
            case PAYMENT -> book.book(share.fee(), Kind.PAID, amount.negated(), reference, cause, by, entry.at());
            case REFUND -> book.book(share.fee(), Kind.REFUNDED, amount, reference, cause, by, entry.at());
        }
    }

    private List<Payment> payments(String condition, Object... values) {
        return jdbc.sql("select * from fee_payment where " + condition + " order by intended_at, payment_key")
                .params(values)
                .query((row, number) -> {
                    var key = row.getString("payment_key");
                    var shares = shares(key);
                    return new Payment(
                            key,
                            Direction.valueOf(row.getString("direction")),
                            Means.valueOf(row.getString("means")),
                            Payment.State.valueOf(row.getString("state")),
                            shares.stream().map(ShareRow::share).toList(),
                            shares.getFirst().currency(),
                            row.getString("reference"),
                            row.getObject("intended_at", Instant.class));
                })
                .list();
    }

    private List<ShareRow> shares(String key) {
        return jdbc.sql("""
                        select fee_number, amount, currency from fee_payment_share where payment_key = ?
                        order by fee_number""").param(key).query(ShareRow.class).list();
    }

    private record ShareRow(String feeNumber, long amount, String currency) {
        Share share() {
            return new Share(feeNumber, amount);
        }
    }
}
