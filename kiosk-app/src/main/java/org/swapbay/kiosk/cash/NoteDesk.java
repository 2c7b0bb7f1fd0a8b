package org.swapbay.kiosk.cash;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashAcceptor;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.devices.NoteEvent;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;

/**
 * Takes one note after the other through escrow, and writes down what became of each before the device is told more. Called
 * by one thread at a time; a call that fails is made again with the same sight.
 */
@Component
class NoteDesk {

    /** No account can be called so. */
    static final String KIOSK = "-kiosk";

    private static final Logger log = LoggerFactory.getLogger(NoteDesk.class);

    private final CashAcceptor acceptor;
    private final CashBook book;
    private final Payments payments;
    private final PaymentBook paymentBook;
    private final Records records;
    private final NoteCount count;
    private int idle;
    private boolean stackTold;
    /** What it tells happened before the note that is open now. */
    private @Nullable CashSight offeredWith;

    NoteDesk(
            CashAcceptor acceptor,
            CashBook book,
            Payments payments,
            PaymentBook paymentBook,
            Records records,
            NoteCount count) {
        this.acceptor = acceptor;
        this.book = book;
        this.payments = payments;
        this.paymentBook = paymentBook;
        this.records = records;
        this.count = count;
    }

    /** Who pays what, and which notes are welcome. */
    record Offer(CashVisit visit, List<Share> owed, Set<BankNote> welcome) {}

    /** What became of a note with this sight. */
    sealed interface Outcome {

        record Nothing() implements Outcome {}

        record Taken(List<Share> paid, Money value) implements Outcome {}

        record CameBack() implements Outcome {}

        record InDoubt() implements Outcome {}
    }

    Outcome seen(CashSight sight, Optional<Offer> offer) {
        if (sight.told(NoteEvent.Kind.CASSETTE_REMOVED)) records.record(new CashFact.CassetteOpened(sight.identity()));
        finish();
        idle = sight.idle() ? idle + 1 : 0;
        var open = book.open();
        if (open.isPresent()) return settle(open.get(), sight);
        if (sight.held().isPresent()) return offered(sight.held().get(), sight, offer);
        count.follow(sight, idle);
        return new Outcome.Nothing();
    }

    /** What was cut off between a note's own fact and its payment's. The records alone say so: no acceptor need answer. */
    void finish() {
        for (var payment : paymentBook.unanswered()) {
            if (payment.means() != Means.CASH) continue;
            book.find(payment.key()).ifPresent(note -> {
                switch (note.state()) {
                    case CREDITED -> payments.book(note.id(), note.visit(), KIOSK);
                    case RETURNED -> payments.abandon(note.id(), "the note was given back", KIOSK);
                    case DENIED -> payments.abandon(note.id(), "the office decided so", KIOSK);
                    case OFFERED, DISPUTED -> {}
                }
            });
        }
    }

    private Outcome offered(BankNote held, CashSight sight, Optional<Offer> offer) {
        if (offer.isEmpty() || !offer.get().welcome().contains(held)) {
            acceptor.giveBack();
            return new Outcome.Nothing();
        }
        var visit = offer.get().visit();
        var value = CashRules.money(held);
        var note = "cash-" + UUID.randomUUID();
        stackTold = false;
        offeredWith = sight;
        records.record(new CashFact.NoteOffered(
                note,
                visit.key(),
                visit.student(),
                held.currency(),
                value.getAmountMinorLong(),
                sight.identity(),
                sight.stacked().orElse(CashNote.NOT_COUNTED)));
        CrashPoint.hit("cash.offered");
        decide(note, value, offer.get());
        return new Outcome.Nothing();
    }

    /** The family's payment first, durably; then, once, the word to the device. */
    private void decide(String note, Money value, Offer offer) {
        var shares = CashRules.shares(offer.owed(), value.getAmountMinorLong());
        var answer = payments.intend(new PaymentIntended(
                note,
                Direction.PAYMENT,
                Means.CASH,
                shares,
                value.getCurrencyUnit().getCode(),
                KIOSK));
        CrashPoint.hit("cash.intended");
        if (answer instanceof FeeAnswer.Refused refused) {
            log.info("cash: note={} given back: {}", note, refused);
            acceptor.giveBack();
            return;
        }
        stackTold = true;
        acceptor.stack();
        CrashPoint.hit("cash.stack-told");
    }

    private Outcome settle(CashNote note, CashSight sight) {
        var payment = paymentBook.find(note.id());
        // A call that failed is made again with the same sight: its events are another note's.
        var since = sight == offeredWith ? sight.silent() : sight;
        return switch (NoteJudge.judge(note, payment.isPresent(), since, idle)) {
            case NoteJudge.Verdict.Wait() -> {
                if (sight.held().isPresent()) stillHeld(note);
                yield new Outcome.Nothing();
            }
            case NoteJudge.Verdict.Stuck() -> {
                records.record(new CashFact.NoteStuck(note.id()));
                yield new Outcome.Nothing();
            }
            case NoteJudge.Verdict.Credited() -> {
                records.record(new CashFact.NoteStacked(note.id()));
                CrashPoint.hit("cash.stacked");
                payments.book(note.id(), note.visit(), KIOSK);
                CrashPoint.hit("cash.booked");
                yield new Outcome.Taken(payment.map(Payment::shares).orElse(List.of()), note.money());
            }
            case NoteJudge.Verdict.Returned() -> {
                records.record(new CashFact.NoteReturned(note.id()));
                CrashPoint.hit("cash.returned");
                if (payment.isPresent()) payments.abandon(note.id(), "the note was given back", KIOSK);
                yield new Outcome.CameBack();
            }
            case NoteJudge.Verdict.Disputed(var doubt, var inCassette) -> {
                log.warn("cash: note={} disputed: {}", note.id(), doubt);
                records.record(new CashFact.NoteDisputed(note.id(), doubt, inCassette));
                CrashPoint.hit("cash.disputed");
                yield new Outcome.InDoubt();
            }
        };
    }

    /** Cut off before the device was told: nothing was taken, so the note goes back, whatever had been decided. */
    private void stillHeld(CashNote note) {
        if (stackTold) return;
        log.info("cash: note={} was not decided in time, given back", note.id());
        acceptor.giveBack();
    }
}
