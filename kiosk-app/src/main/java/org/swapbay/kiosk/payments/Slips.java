package org.swapbay.kiosk.payments;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;

/** Papers on which a family pays at the office: what each is about, and the money that came with it, once. */
@Component
public class Slips {

    private final JdbcClient jdbc;
    private final Records records;
    private final Payments payments;

    Slips(JdbcClient jdbc, Records records, Payments payments) {
        this.jdbc = jdbc;
        this.records = records;
        this.payments = payments;
    }

    /** What a paper is about. */
    public record Slip(String number, PersonId student, List<Share> shares, String currency) {

        public Slip {
            shares = List.copyOf(shares);
        }

        public Money sum() {
            return Money.ofMinor(
                    CurrencyUnit.of(currency),
                    shares.stream().mapToLong(Share::amount).sum());
        }
    }

    public Optional<Slip> find(String number) {
        var shares = jdbc.sql("select fee_number, amount from payment_slip_share where slip = ? order by place")
                .param(number)
                .query((row, n) -> new Share(row.getString(1), row.getLong(2)))
                .list();
        return jdbc.sql("select person_id, currency from payment_slip where slip = ?")
                .param(number)
                .query((row, n) -> new Slip(number, new PersonId(row.getString(1)), shares, row.getString(2)))
                .optional();
    }

    /** Durable when it returns; the same number again changes nothing. */
    void printed(String number, Basket basket) {
        if (find(number).isPresent()) return;
        records.record(new PaymentFact.SlipPrinted(
                number,
                basket.payer().student(),
                basket.shares(),
                basket.sum().getCurrencyUnit().getCode()));
    }

    /**
     * The money is in the office's hands. A slip is booked once, whoever says it how often.
     *
     * @param reference such as {@code cash} or a cheque's number
     * @param by the account
     */
    public FeeAnswer book(Slip slip, String reference, String by) {
        return payments.record(
                new PaymentIntended(slip.number(), Direction.PAYMENT, Means.OFFICE, slip.shares(), slip.currency(), by),
                reference);
    }
}
