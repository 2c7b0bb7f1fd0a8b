package org.swapbay.kiosk.cash;

import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.payments.MoneyMover;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.Standing.Why;

/**
 * Cash at the till. What the till calls the payment is only the frame: nobody knows beforehand which notes somebody has, so
 * the frame is closed at once and each note becomes a payment of its own that refers to it.
 */
@Component
class CashMover implements MoneyMover {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CashDesk desk;
    private final CashBook book;
    private final Payments payments;
    private final Fees fees;

    CashMover(CashDesk desk, CashBook book, Payments payments, Fees fees) {
        this.desk = desk;
        this.book = book;
        this.payments = payments;
        this.fees = fees;
    }

    @Override
    public Means means() {
        return Means.CASH;
    }

    @Override
    public boolean ready() {
        return desk.ready();
    }

    @Override
    public boolean booksItself() {
        return true;
    }

    @Override
    public Standing begin(Payment payment) {
        payments.abandon(payment.key(), "paid note by note", NoteDesk.KIOSK);
        var student = fees.find(payment.shares().getFirst().fee()).orElseThrow().student();
        var visit = new CashVisit(payment.key(), student, payment.currency(), payment.shares());
        return desk.begin(visit).isPresent()
                ? new Standing.NotMoved(Why.NOT_TAKEN)
                : waiting(visit.sum().withAmount(0));
    }

    @Override
    public Standing ask(Payment payment) {
        var note = book.find(payment.key());
        if (note.isPresent()) return ofNote(note.get(), payment);
        var state = desk.state(payment.key());
        if (state.isEmpty()) return ended(payment);
        return switch (state.get().phase()) {
            case READY, MOVING, GAVE_BACK -> waiting(state.get().taken());
            case IN_DOUBT, DONE -> stop(payment);
        };
    }

    @Override
    public Standing stop(Payment payment) {
        desk.end(payment.key());
        return ended(payment);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    /** The mouth is shut; what is on its way is waited for. */
    private Standing ended(Payment payment) {
        var notes = book.ofVisit(payment.key());
        var taken = notes.stream()
                .filter(note -> note.state() == CashNote.State.CREDITED)
                .map(CashNote::money)
                .reduce(payment.sum().withAmount(0), Money::plus);
        if (notes.stream().anyMatch(note -> note.state() == CashNote.State.OFFERED)) return waiting(taken);
        if (notes.stream().anyMatch(note -> note.state() == CashNote.State.DISPUTED)) return new Standing.Questioned();
        return taken.isZero() ? new Standing.NotMoved(Why.STOPPED) : new Standing.Moved(taken, payment.key());
    }

    /** A note's own payment, asked for after a start: the acceptor is looked at by its own thread. */
    private static Standing ofNote(CashNote note, Payment payment) {
        return switch (note.state()) {
            case OFFERED -> waiting(payment.sum().withAmount(0));
            case CREDITED -> new Standing.Moved(payment.sum(), note.visit());
            case RETURNED, DENIED -> new Standing.NotMoved(Why.STOPPED);
            case DISPUTED -> new Standing.Questioned();
        };
    }

    private static Standing waiting(Money received) {
        return new Standing.Waiting(Optional.empty(), Optional.of(received));
    }
}
