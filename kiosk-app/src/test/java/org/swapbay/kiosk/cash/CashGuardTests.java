package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.cash.ToyCash.usd;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.Standing.Why;

/** What must hold before a note is swallowed, and what the till is told about it. */
class CashGuardTests {

    private static final BankNote FIVE = new BankNote("USD", 5);
    private static final BankNote TWENTY = new BankNote("USD", 20);
    private static final String VISIT = "KEY-00000001";

    @TempDir
    Path data;

    private final ScriptedAcceptor acceptor = new ScriptedAcceptor();
    private ToyCash toy;
    private CashDesk desk;
    private CashMover mover;

    @BeforeEach
    void open() throws Exception {
        toy = new ToyCash(data);
        desk = toy.start(acceptor);
        mover = new CashMover(desk, toy.book, toy.part(Payments.class), toy.part(Fees.class));
        acceptor.looksIdle(NoteJudge.SETTLED + 1);
    }

    @AfterEach
    void close() throws Exception {
        toy.close();
    }

    @Test
    void aNoteThatNobodyPaysWithGoesBackAndNothingIsWrittenOfIt() {
        acceptor.holds(TWENTY);
        assertThat(acceptor.told).containsExactly("give back");
        assertThat(toy.book.open()).isEmpty();
    }

    @Test
    void aNoteAboveTheRestGoesBackThoughItGotIn() {
        begin(toy.owe(1_900));
        acceptor.told.clear();
        acceptor.holds(TWENTY);
        assertThat(acceptor.told).containsExactly("give back");
        assertThat(toy.book.open()).isEmpty();
    }

    @Test
    void theFamilysPaymentIsDurableBeforeTheAcceptorMaySwallow() {
        var fee = toy.owe(5_000);
        begin(fee);
        var before = new ArrayList<String>();
        acceptor.watchedBy(word -> {
            if (!word.equals("stack")) return;
            var note = toy.book.open().orElseThrow();
            var payment = toy.payments.find(note.id()).orElseThrow();
            before.add(note.state() + " " + payment.state() + " " + payment.shares() + " " + payment.means());
        });
        acceptor.holds(TWENTY);
        assertThat(before)
                .containsExactly("OFFERED INTENDED " + List.of(new Share(fee.fee(), 2_000)) + " " + Means.CASH);
    }

    @Test
    void theWordToSwallowIsSaidOnceHoweverLongItHoldsTheNote() {
        begin(toy.owe(5_000));
        acceptor.told.clear();
        for (var look = 0; look < 60; look++) acceptor.holds(TWENTY);
        assertThat(acceptor.told).containsExactly("stack");
    }

    @Test
    void aProgramThatStartsWithANoteHeldGivesItBackWhateverWasDecided() {
        begin(toy.owe(5_000));
        acceptor.holds(TWENTY);
        acceptor.told.clear();
        toy.start(acceptor);
        acceptor.holds(TWENTY);
        assertThat(acceptor.told).containsExactly("give back");
        acceptor.looks(false, null, new NoteEvent(NoteEvent.Kind.GIVEN_BACK, null));
        assertThat(toy.payments.unanswered()).isEmpty();
        assertThat(toy.book.ofVisit(VISIT)).extracting(CashNote::state).containsExactly(CashNote.State.RETURNED);
    }

    @Test
    void whereTheLedgerSaysNoTheNoteGoesBack() {
        var fee = toy.owe(2_000);
        begin(fee);
        intend("KEY-BY-CARD", Means.CARD, fee);
        acceptor.told.clear();
        acceptor.holds(TWENTY);
        assertThat(acceptor.told).containsExactly("give back");
        assertThat(toy.paid(fee)).isEqualTo(usd(0));
        acceptor.looks(false, null, new NoteEvent(NoteEvent.Kind.GIVEN_BACK, null));
        assertThat(desk.state(VISIT).orElseThrow().phase()).isEqualTo(CashState.Phase.GAVE_BACK);
        assertThat(toy.book.open()).isEmpty();
    }

    @Test
    void aNoteIsPaidForOnceHoweverOftenTheAcceptorSaysSo() {
        var fee = toy.owe(5_000);
        begin(fee);
        acceptor.holds(TWENTY);
        acceptor.credits(TWENTY);
        assertThat(toy.paid(fee)).isEqualTo(usd(20));
        acceptor.moves(new NoteEvent(NoteEvent.Kind.CREDITED, TWENTY));
        acceptor.looksIdle(NoteJudge.SPEECHLESS + 1);
        assertThat(toy.paid(fee)).isEqualTo(usd(20));
        assertThat(state().taken()).isEqualTo(usd(20));
        assertThat(state().rest()).isEqualTo(usd(30));
        assertThat(toy.book.cassette()).hasSize(1);
    }

    @Test
    void afterEachNoteOnlyWhatStillFitsIsLetIn() {
        begin(toy.owe(4_500));
        acceptor.holds(TWENTY);
        acceptor.credits(TWENTY);
        acceptor.holds(TWENTY);
        acceptor.credits(TWENTY);
        acceptor.holds(FIVE);
        acceptor.credits(FIVE);
        assertThat(acceptor.told)
                .containsExactly("let in 5 20", "stack", "let in 5 20", "stack", "let in 5", "stack", "let nothing in");
        assertThat(state().phase()).isEqualTo(CashState.Phase.DONE);
    }

    @Test
    void anAcceptorThatStartsAnewIsToldAgainWhatItMayTake() {
        begin(toy.owe(4_500));
        acceptor.told.clear();
        acceptor.looks(false, null, new NoteEvent(NoteEvent.Kind.RESTARTED, null));
        assertThat(acceptor.told).containsExactly("let in 5 20");
        acceptor.looksIdle(5);
        assertThat(acceptor.told).as("and only then").hasSize(1);
    }

    @Test
    void aNoteWhosePlaceNobodyKnowsEndsTheVisitWithAQuestion() {
        var fee = toy.owe(5_000);
        begin(fee);
        acceptor.holds(TWENTY);
        acceptor.looks(false, null, new NoteEvent(NoteEvent.Kind.TAMPERED, TWENTY));
        assertThat(state().phase()).isEqualTo(CashState.Phase.IN_DOUBT);
        assertThat(acceptor.told).endsWith("let nothing in");
        acceptor.holds(TWENTY);
        acceptor.looks(true, null);
        acceptor.looksIdle(2);
        assertThat(state().phase()).as("also when another note is put in").isEqualTo(CashState.Phase.IN_DOUBT);
        assertThat(mover.ask(frame(fee))).isEqualTo(new Standing.Questioned());
        assertThat(toy.paid(fee)).isEqualTo(usd(0));
        assertThat(desk.begin(visit("KEY-00000002", toy.owe(500)))).isEmpty();
    }

    @Test
    void anOpenMouthIsShutWhenNothingMovesForThreeMinutes() {
        begin(toy.owe(5_000));
        toy.clock.forward(Duration.ofMinutes(3));
        acceptor.looksIdle(1);
        assertThat(desk.state(VISIT)).isPresent();
        acceptor.holds(TWENTY);
        acceptor.credits(TWENTY);
        toy.clock.forward(Duration.ofMinutes(3));
        acceptor.looksIdle(1);
        assertThat(desk.state(VISIT)).as("a note counts").isPresent();
        toy.clock.forward(Duration.ofMillis(1));
        acceptor.looksIdle(1);
        assertThat(desk.state(VISIT)).isEmpty();
        assertThat(acceptor.told).endsWith("let nothing in");
    }

    @Test
    void askedAgainForTheSameVisitTheMouthOpensOnceAndAnotherOneWaits() {
        var fee = toy.owe(5_000);
        begin(fee);
        begin(fee);
        assertThat(acceptor.told).containsExactly("let in 5 20");
        assertThat(desk.begin(visit("KEY-00000002", fee))).contains(CashClosed.BUSY);
        desk.end("KEY-00000002");
        assertThat(desk.state(VISIT)).isPresent();
        assertThat(desk.state("KEY-00000002")).isEmpty();
    }

    @Test
    void cashIsOfferedOnlyWhereANoteCouldBeTaken() {
        assertThat(offered()).contains("ready", "open");
        acceptor.problem = CashProblem.JAMMED;
        assertThat(offered()).containsExactly(CashClosed.OUT_OF_ORDER.name());
        acceptor.problem = CashProblem.CASSETTE_FULL;
        assertThat(offered()).containsExactly(CashClosed.CASSETTE_FULL.name());
        acceptor.problem = null;
        var reads = acceptor.reads;
        acceptor.reads = Set.of();
        assertThat(offered()).containsExactly(CashClosed.NO_NOTE_FITS.name());
        acceptor.reads = reads;
        acceptor.fitted = false;
        assertThat(offered()).containsExactly(CashClosed.NOT_FITTED.name());
        acceptor.fitted = true;
        policy(false, 400);
        assertThat(offered()).containsExactly(CashClosed.NOT_TAKEN.name());
    }

    @Test
    void aCassetteThatIsFullByTheSchoolsRuleTakesNoNote() {
        policy(true, 1);
        begin(toy.owe(5_000));
        acceptor.holds(TWENTY);
        acceptor.credits(TWENTY);
        assertThat(acceptor.told).endsWith("let nothing in");
        assertThat(offered()).containsExactly(CashClosed.CASSETTE_FULL.name());
    }

    @Test
    void nobodyBeginsWhileANoteIsNotDecided() {
        begin(toy.owe(5_000));
        acceptor.holds(TWENTY);
        desk.end(VISIT);
        assertThat(desk.begin(visit("KEY-00000002", toy.owe(500)))).contains(CashClosed.BUSY);
        acceptor.credits(TWENTY);
        assertThat(desk.begin(visit("KEY-00000002", toy.owe(500)))).isEmpty();
    }

    @Test
    void theTillsPaymentIsOnlyAFrameAndEachNoteIsOneOfItsOwn() {
        var fee = toy.owe(5_000);
        intend(VISIT, Means.CASH, fee);
        assertThat(mover.begin(frame(fee))).isEqualTo(received(0));
        assertThat(toy.payments.find(VISIT).orElseThrow().state()).isEqualTo(Payment.State.ABANDONED);
        acceptor.holds(TWENTY);
        assertThat(mover.ask(frame(fee))).as("a note is in escrow").isEqualTo(received(0));
        acceptor.credits(TWENTY);
        assertThat(mover.ask(frame(fee))).isEqualTo(received(20));
        assertThat(mover.booksItself()).isTrue();
        assertThat(mover.stop(frame(fee))).isEqualTo(new Standing.Moved(usd(20), VISIT));
        assertThat(desk.state(VISIT)).isEmpty();
        assertThat(mover.ask(frame(fee))).isEqualTo(new Standing.Moved(usd(20), VISIT));
    }

    @Test
    void whoPutNothingInPaidNothing() {
        var fee = toy.owe(5_000);
        intend(VISIT, Means.CASH, fee);
        mover.begin(frame(fee));
        assertThat(mover.stop(frame(fee))).isEqualTo(new Standing.NotMoved(Why.STOPPED));
        assertThat(acceptor.told).endsWith("let nothing in");
    }

    @Test
    void whatIsOnItsWayWhenTheFamilyStopsIsWaitedFor() {
        var fee = toy.owe(5_000);
        intend(VISIT, Means.CASH, fee);
        mover.begin(frame(fee));
        acceptor.holds(TWENTY);
        assertThat(mover.stop(frame(fee))).isEqualTo(received(0));
        acceptor.credits(TWENTY);
        assertThat(mover.ask(frame(fee))).isEqualTo(new Standing.Moved(usd(20), VISIT));
        assertThat(toy.paid(fee)).isEqualTo(usd(20));
    }

    @Test
    void allPaidEndsByItself() {
        var fee = toy.owe(2_000);
        intend(VISIT, Means.CASH, fee);
        mover.begin(frame(fee));
        acceptor.holds(TWENTY);
        acceptor.credits(TWENTY);
        assertThat(mover.ask(frame(fee))).isEqualTo(new Standing.Moved(usd(20), VISIT));
        assertThat(desk.state(VISIT)).isEmpty();
    }

    @Test
    void whereAnotherOnePaysInNotesTheTillHearsThatItIsNotTaken() {
        begin(toy.owe(5_000));
        var fee = toy.owe(2_000);
        intend("KEY-00000002", Means.CASH, fee);
        assertThat(mover.begin(toy.payments.find("KEY-00000002").orElseThrow()))
                .isEqualTo(new Standing.NotMoved(Why.NOT_TAKEN));
    }

    @Test
    void aNotesOwnPaymentStandsAsItsNoteDoes() {
        begin(toy.owe(5_000));
        acceptor.holds(TWENTY);
        assertThat(ofNote()).isEqualTo(received(0));
        acceptor.credits(TWENTY);
        assertThat(ofNote()).isEqualTo(new Standing.Moved(usd(20), VISIT));
        toy.clock.forward(Duration.ofSeconds(1));
        acceptor.holds(FIVE);
        acceptor.looks(false, null, new NoteEvent(NoteEvent.Kind.GIVEN_BACK, null));
        assertThat(ofNote()).isEqualTo(new Standing.NotMoved(Why.STOPPED));
        toy.clock.forward(Duration.ofSeconds(1));
        acceptor.holds(FIVE);
        acceptor.looks(false, null, new NoteEvent(NoteEvent.Kind.TAMPERED, null));
        assertThat(ofNote()).isEqualTo(new Standing.Questioned());
    }

    /** Of the newest note. */
    private Standing ofNote() {
        var newest = toy.book.ofVisit(VISIT).getLast();
        return mover.ask(toy.payments.find(newest.id()).orElseThrow());
    }

    private List<String> offered() {
        var found = new ArrayList<String>();
        found.add(desk.closed(usd(50)).map(CashClosed::name).orElse("open"));
        if (mover.ready()) found.add("ready");
        return found;
    }

    private void policy(boolean taken, int mostNotes) {
        var today = LocalDate.now(toy.clock);
        toy.records.commit((Runnable) () ->
                toy.part(CashPolicies.class).publish(new CashPolicy(99, today, taken, true, 50, 10_000, mostNotes)));
    }

    private void begin(Share fee) {
        assertThat(desk.begin(visit(VISIT, fee))).isEmpty();
    }

    private static CashVisit visit(String key, Share fee) {
        return new CashVisit(key, ToyCash.ANA, "USD", List.of(fee));
    }

    private CashState state() {
        return desk.state(VISIT).orElseThrow();
    }

    private void intend(String key, Means means, Share fee) {
        toy.part(Payments.class)
                .intend(new PaymentIntended(key, Direction.PAYMENT, means, List.of(fee), "USD", "-kiosk"));
    }

    /** As the teller hands it over. */
    private Payment frame(Share fee) {
        return toy.payments
                .find(VISIT)
                .orElseGet(() -> new Payment(
                        VISIT,
                        Direction.PAYMENT,
                        Means.CASH,
                        Payment.State.ABANDONED,
                        List.of(fee),
                        "USD",
                        "",
                        toy.clock.instant()));
    }

    private static Standing received(long dollars) {
        return new Standing.Waiting(Optional.empty(), Optional.<Money>of(usd(dollars)));
    }
}
