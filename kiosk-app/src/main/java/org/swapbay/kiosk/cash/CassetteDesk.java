package org.swapbay.kiosk.cash;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;

/** Emptying the cassette, which takes two, and what the office decides about disputed notes. Any thread may. */
@Component
public class CassetteDesk {

    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;

    private static final int MOST_PIECES = 10_000;

    private final CashBook book;
    private final Payments payments;
    private final PaymentBook paymentBook;
    private final Records records;

    CassetteDesk(CashBook book, Payments payments, PaymentBook paymentBook, Records records) {
        this.book = book;
        this.payments = payments;
        this.paymentBook = paymentBook;
        this.records = records;
    }

    /**
     * @param counted pieces by value in minor units
     * @param reason why it is another sum than the book's, where it is
     * @param by the account that counted
     * @param witness the account that watched, and proved to be there
     */
    public synchronized CassetteAnswer collect(
            String currency, Map<Long, Integer> counted, String reason, String by, String witness) {
        if (by.equals(witness)) return CassetteAnswer.SAME_PERSON;
        if (counted.values().stream().anyMatch(pieces -> pieces < 0 || pieces > MOST_PIECES))
            return CassetteAnswer.OUT_OF_RANGE;
        if (book.open().isPresent()) return CassetteAnswer.OUT_OF_RANGE;
        var there = book.toCount();
        var sum = counted.entrySet().stream()
                .mapToLong(kind -> kind.getKey() * kind.getValue())
                .sum();
        if (there.isEmpty() && sum == 0) return CassetteAnswer.NOTHING_THERE;
        var expected = there.stream().mapToLong(CashNote::minor).sum();
        var said = reason.strip();
        if (said.length() > LONGEST_REASON) return CassetteAnswer.OUT_OF_RANGE;
        if (sum != expected && said.length() < SHORTEST_REASON) return CassetteAnswer.REASON_MISSING;
        records.record(new CashFact.CassetteCollected(
                "collection-" + UUID.randomUUID(), currency, counted, sum, expected, said, by, witness));
        return CassetteAnswer.DONE;
    }

    /** Any reason says more than none; whatever is decided is decided once. */
    public synchronized CassetteAnswer settle(String note, Settlement how, String reason, String by) {
        var known = book.find(note);
        if (known.isEmpty() || known.get().state() != CashNote.State.DISPUTED) return CassetteAnswer.NOT_DISPUTED;
        var said = reason.strip();
        if (said.length() < SHORTEST_REASON) return CassetteAnswer.REASON_MISSING;
        if (said.length() > LONGEST_REASON) return CassetteAnswer.OUT_OF_RANGE;
        var intended = intended(note);
        if (how == Settlement.CREDIT && !intended) return CassetteAnswer.NO_PAYMENT;
        records.record(
                switch (how) {
                    case CREDIT -> new CashFact.DisputeSettled(note, true, said, by);
                    case GIVE_BACK -> new CashFact.DisputeSettled(note, false, said, by);
                    case DENY -> new CashFact.DisputeDenied(note, said, by);
                });
        CrashPoint.hit("cash.settled");
        if (how == Settlement.CREDIT) payments.book(note, known.get().visit(), by);
        else if (intended) payments.abandon(note, said, by);
        return CassetteAnswer.DONE;
    }

    /** Whether the family's payment waits for what is decided, so that the note can be credited. */
    public boolean intended(String note) {
        return paymentBook
                .find(note)
                .filter(payment -> payment.state() == Payment.State.INTENDED)
                .isPresent();
    }
}
