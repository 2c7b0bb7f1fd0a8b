package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.cash.ToyCash.usd;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.cash.CashState.Phase;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashProblem;
import org.swapbay.kiosk.devices.NoteEvent;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.Payments;

/** What is written of a note from look to look, and what a program finishes that the last one was cut off in. */
class NoteDeskTests {

    private static final BankNote TWENTY = new BankNote("USD", 20);
    private static final String VISIT = "KEY-00000001";

    @TempDir
    Path data;

    private final ScriptedAcceptor acceptor = new ScriptedAcceptor();
    private ToyCash toy;
    private CashDesk desk;

    @BeforeEach
    void open() throws Exception {
        toy = new ToyCash(data);
        desk = toy.start(acceptor);
        acceptor.looksIdle(NoteJudge.SETTLED + 1);
    }

    @AfterEach
    void close() throws Exception {
        toy.close();
    }

    @Test
    void aNoteSeenInTheCassetteBeforeTheProgramEndedIsPaidForByTheNext() {
        var fee = toy.owe(5_000);
        assertThat(cutOffAfter(fee, note -> List.of(new CashFact.NoteStacked(note))))
                .isEqualTo(Payment.State.BOOKED);
        assertThat(toy.paid(fee)).isEqualTo(usd(20));
    }

    @Test
    void itIsPaidForAlsoWhereTheAcceptorSaysNothingAfterTheStart() {
        var fee = toy.owe(5_000);
        begin(fee);
        acceptor.holds(TWENTY);
        toy.records.record(
                new CashFact.NoteStacked(toy.book.open().orElseThrow().id()));
        toy.start(acceptor);
        assertThat(toy.paid(fee)).isEqualTo(usd(20));
    }

    @Test
    void aNoteSeenGivenBackOrDeniedIsNoPayment() {
        var fee = toy.owe(5_000);
        assertThat(cutOffAfter(fee, note -> List.of(new CashFact.NoteReturned(note))))
                .isEqualTo(Payment.State.ABANDONED);
        acceptor.looksIdle(1);
        toy.clock.forward(Duration.ofSeconds(1));
        assertThat(cutOffAfter(fee, note -> List.of(disputed(note), new CashFact.DisputeDenied(note, "torn", "lee"))))
                .isEqualTo(Payment.State.ABANDONED);
        assertThat(toy.paid(fee)).isEqualTo(usd(0));
    }

    @Test
    void aDisputedNotesPaymentWaitsForTheOffice() {
        var fee = toy.owe(5_000);
        assertThat(cutOffAfter(fee, note -> List.of(disputed(note)))).isEqualTo(Payment.State.INTENDED);
    }

    @Test
    void aPaymentByCardIsNotTheNotesToFinish() {
        var fee = toy.owe(5_000);
        toy.part(Payments.class)
                .intend(new PaymentIntended("KEY-CARD-1", Direction.PAYMENT, Means.CARD, List.of(fee), "USD", "-"));
        acceptor.looksIdle(1);
        assertThat(toy.payments.find("KEY-CARD-1").orElseThrow().state()).isEqualTo(Payment.State.INTENDED);
    }

    @Test
    void aCassetteTakenOutIsWrittenDownOnce() {
        begin(toy.owe(5_000));
        acceptor.holds(TWENTY);
        acceptor.credits(TWENTY);
        assertThat(toy.contents().inside()).hasSize(1);
        acceptor.looks(false, null, new NoteEvent(NoteEvent.Kind.CASSETTE_REMOVED, null));
        assertThat(toy.contents().inside()).isEmpty();
        assertThat(toy.contents().takenOut()).hasSize(1);
    }

    @Test
    void aNoteStuckOnItsWayIsWrittenDownSoAndIsNobodysUntilTheOfficeLooked() {
        begin(toy.owe(5_000));
        acceptor.holds(TWENTY);
        acceptor.problem = CashProblem.JAMMED;
        acceptor.looksIdle(2);
        assertThat(toy.book.open().orElseThrow().stuck()).isTrue();
        acceptor.problem = null;
        acceptor.looksIdle(NoteJudge.SETTLED);
        assertThat(toy.book.disputes()).extracting(CashNote::doubt).containsExactly(Doubt.WAS_STUCK);
    }

    @Test
    void onlyAQuietAcceptorsCountIsBelieved() {
        var fee = toy.owe(5_000);
        begin(fee);
        acceptor.holds(TWENTY);
        acceptor.moves();
        acceptor.counts();
        acceptor.looksIdle(NoteJudge.SETTLED - 1);
        acceptor.moves();
        acceptor.looksIdle(NoteJudge.SETTLED - 1);
        assertThat(toy.paid(fee)).as("not so often in a row").isEqualTo(usd(0));
        acceptor.looksIdle(1);
        assertThat(toy.paid(fee)).isEqualTo(usd(20));
    }

    @Test
    void aNoteThatCameInWithoutAWordIsFound() {
        acceptor.counts();
        acceptor.looksIdle(NoteJudge.SETTLED);
        assertThat(toy.book.disputes()).extracting(CashNote::id).containsExactly("found-SN1-8");
        acceptor.looksIdle(NoteJudge.SETTLED);
        assertThat(toy.book.disputes()).hasSize(1);
    }

    @Test
    void theMouthIsNotReadyWhileANoteIsOpen() {
        begin(toy.owe(5_000));
        acceptor.holds(TWENTY);
        acceptor.moves();
        acceptor.looksIdle(1);
        assertThat(state().phase()).isEqualTo(Phase.MOVING);
    }

    @Test
    void aMouthThatTakesNothingSaysWhy() {
        begin(toy.owe(5_000));
        assertThat(state().closed()).isEmpty();
        acceptor.problem = CashProblem.JAMMED;
        assertThat(state().closed()).contains(CashClosed.OUT_OF_ORDER);
        acceptor.problem = CashProblem.CASSETTE_FULL;
        assertThat(state().closed()).contains(CashClosed.CASSETTE_FULL);
    }

    @Test
    void theScreenHearsOfEachMovementOnce() {
        begin(toy.owe(5_000));
        toy.moved.clear();
        acceptor.looksIdle(2);
        assertThat(toy.moved).as("nothing moves").isEmpty();
        acceptor.holds(TWENTY);
        acceptor.moves();
        acceptor.credits(TWENTY);
        assertThat(toy.moved).extracting(CashState::phase).containsExactly(Phase.MOVING, Phase.READY);
        assertThat(toy.moved.getLast().taken()).isEqualTo(usd(20));
        acceptor.looksIdle(2);
        assertThat(toy.moved).hasSize(2);
    }

    @Test
    void aMouthThatOnlyCoughedIsReadyAgain() {
        begin(toy.owe(5_000));
        acceptor.moves();
        assertThat(state().phase()).isEqualTo(Phase.MOVING);
        acceptor.looksIdle(1);
        assertThat(state().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void cashIsGivenTimeForALongBundle() {
        var mover = new CashMover(desk, toy.book, toy.part(Payments.class), toy.part(Fees.class));
        assertThat(mover.means()).isEqualTo(Means.CASH);
        assertThat(mover.patience()).isEqualTo(Duration.ofMinutes(10));
    }

    /** The program wrote one more thing about the note in escrow and then was cut off: what its payment is afterwards. */
    private Payment.State cutOffAfter(Share fee, Function<String, List<CashFact>> last) {
        desk.end(VISIT);
        begin(fee);
        acceptor.holds(TWENTY);
        var note = toy.book.open().orElseThrow().id();
        assertThat(toy.payments.find(note).orElseThrow().state()).isEqualTo(Payment.State.INTENDED);
        last.apply(note).forEach(toy.records::record);
        desk = toy.start(acceptor);
        acceptor.looksIdle(1);
        return toy.payments.find(note).orElseThrow().state();
    }

    private static CashFact disputed(String note) {
        return new CashFact.NoteDisputed(note, Doubt.NEVER_TOLD, false);
    }

    private void begin(Share fee) {
        assertThat(desk.begin(new CashVisit(VISIT, ToyCash.ANA, "USD", List.of(fee))))
                .isEmpty();
    }

    private CashState state() {
        return desk.state(VISIT).orElseThrow();
    }
}
