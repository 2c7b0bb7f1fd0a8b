package org.swapbay.kiosk.payments;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;

/**
 * Brings each payment to its end: what moved is booked, what certainly did not is abandoned, what nobody answered is
 * asked for. One step at a time, and the power may go between any two; the next start goes on from the record.
 */
@Component
public class Teller {

    /** Who takes money at the kiosk; no account can be called so. */
    public static final String KIOSK = "-kiosk";

    private static final Logger log = LoggerFactory.getLogger(Teller.class);

    private final List<MoneyMover> movers;
    private final Payments payments;
    private final PaymentBook book;
    private final PaymentRecords rows;
    private final Records records;

    Teller(List<MoneyMover> movers, Payments payments, PaymentBook book, PaymentRecords rows, Records records) {
        this.movers = movers;
        this.payments = payments;
        this.book = book;
        this.rows = rows;
        this.records = records;
    }

    /** Sends a payment whose intent is durable, for the first and only time. */
    public Standing begin(String key) {
        return step(key, MoneyMover::begin);
    }

    public Standing ask(String key) {
        return step(key, MoneyMover::ask);
    }

    public Standing stop(String key) {
        return step(key, MoneyMover::stop);
    }

    Optional<MoneyMover> moverOf(Payment payment) {
        return movers.stream().filter(mover -> mover.means() == payment.means()).findFirst();
    }

    private Standing step(String key, BiFunction<MoneyMover, Payment, Standing> step) {
        var payment = book.find(key).orElseThrow(() -> new IllegalArgumentException("no such payment"));
        if (payment.state() == Payment.State.BOOKED) return new Standing.Moved(payment.sum(), payment.reference());
        if (rows.questioned(key)) {
            return payment.state() == Payment.State.ABANDONED
                    ? new Standing.NotMoved(Standing.Why.NOT_TAKEN)
                    : new Standing.Questioned();
        }
        var mover = moverOf(payment);
        if (mover.isEmpty()) return new Standing.NoAnswer();
        CrashPoint.hit("payment.asked");
        var standing = step.apply(mover.get(), payment);
        CrashPoint.hit("payment.answered");
        // What moved in pieces is booked already, and need not be the whole.
        if (standing instanceof Standing.Moved && mover.get().booksItself()) return standing;
        return settle(payment, standing);
    }

    private Standing settle(Payment payment, Standing standing) {
        switch (standing) {
            case Standing.Moved(var amount, var reference)
            when amount.equals(payment.sum()) -> payments.book(payment.key(), reference, KIOSK);
            case Standing.Moved(var amount, var reference) -> {
                log.error("another amount moved than was asked for, payment={}", payment.key());
                records.record(new PaymentFact.MoneyQuestioned(
                        payment.key(),
                        reference,
                        amount.getAmountMinorLong(),
                        amount.getCurrencyUnit().getCode()));
                return new Standing.Questioned();
            }
            case Standing.NotMoved(var why) -> payments.abandon(payment.key(), why.name(), KIOSK);
            case Standing.Waiting _, Standing.NoAnswer _, Standing.Questioned _ -> {}
        }
        CrashPoint.hit("payment.settled");
        return standing;
    }
}
