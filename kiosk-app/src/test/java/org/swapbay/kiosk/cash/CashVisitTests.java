package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.cash.SimulatedAcceptor.TWENTY;
import static org.swapbay.kiosk.cash.ToyCash.usd;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.devices.NoteEvent;
import org.swapbay.kiosk.fees.FeeFact.Share;

class CashVisitTests {

    private static final BankNote FIVE = new BankNote("USD", 5);

    @TempDir
    Path data;

    private ToyCash toy;
    private final SimulatedAcceptor acceptor = new SimulatedAcceptor(SimulatedAcceptor.Witness.TELLS_ONCE_AND_COUNTS);
    private CashDesk desk;

    @BeforeEach
    void open() throws Exception {
        toy = new ToyCash(data);
        desk = toy.start(acceptor);
        look(4);
    }

    @AfterEach
    void close() throws Exception {
        toy.close();
    }

    @Test
    void notesPayTwoFeesOneAfterTheOtherAndTheMouthShutsWhenAllIsPaid() {
        var first = toy.owe(700);
        var second = toy.owe(1_800);
        begin("visit-0001", first, second);
        put(TWENTY);
        assertThat(desk.state("visit-0001").orElseThrow().rest()).isEqualTo(usd(5));
        assertThat(acceptor.insert(TWENTY)).as("above the rest").isFalse();
        put(FIVE);
        assertThat(toy.paid(first)).isEqualTo(usd(7));
        assertThat(toy.paid(second)).isEqualTo(usd(18));
        assertThat(desk.state("visit-0001").orElseThrow().phase()).isEqualTo(CashState.Phase.DONE);
        assertThat(acceptor.insert(FIVE)).isFalse();
        assertThat(acceptor.hand).isEmpty();
    }

    @Test
    void whatTheAcceptorDidNotHearIsSaidAgain() {
        acceptor.deaf = 2;
        begin("visit-0001", toy.owe(2_000));
        look(1);
        assertThat(acceptor.insert(TWENTY)).isFalse();
        look(1);
        assertThat(acceptor.insert(TWENTY)).isTrue();
    }

    @Test
    void aSecondPayerWaitsAndALeftOneLetsNothingMoreIn() {
        begin("visit-0001", toy.owe(2_000));
        assertThat(desk.begin(new CashVisit("visit-0002", ToyCash.ANA, "USD", List.of(toy.owe(500)))))
                .contains(CashClosed.BUSY);
        desk.end("visit-0001");
        assertThat(acceptor.insert(FIVE)).isFalse();
        begin("visit-0002", toy.owe(500));
    }

    @Test
    void aNoteThatIsInWhenThePayerLeavesComesBack() {
        begin("visit-0001", toy.owe(2_000));
        assertThat(acceptor.insert(TWENTY)).isTrue();
        desk.end("visit-0001");
        look(6);
        assertThat(acceptor.hand).containsExactly(TWENTY);
        assertThat(toy.book.open()).isEmpty();
    }

    @Test
    void whatIsToldBeforeANoteWasReadIsNotAboutItHoweverOftenItIsTold() {
        var notes = toy.notes(acceptor);
        var visit = new CashVisit("visit-0001", ToyCash.ANA, "USD", List.of(toy.owe(2_000)));
        var offer = Optional.of(new NoteDesk.Offer(visit, visit.owed(), SimulatedAcceptor.READS));
        var sight = new CashSight(
                false,
                Optional.of(TWENTY),
                List.of(new NoteEvent(NoteEvent.Kind.GIVEN_BACK, null)),
                Optional.empty(),
                OptionalLong.of(7),
                "SN1");
        notes.seen(sight, offer);
        notes.seen(sight, offer);
        assertThat(toy.book.open()).isPresent();
        assertThat(toy.book.ofVisit("visit-0001")).hasSize(1);
    }

    @Test
    void twoPeopleEmptyTheCassetteAndSayWhyItIsShort() {
        begin("visit-0001", toy.owe(2_500));
        put(TWENTY);
        put(FIVE);
        var cassette = toy.cassette();
        assertThat(cassette.collect("USD", Map.of(2_000L, 1, 500L, 1), "", "lee", "lee"))
                .isEqualTo(CassetteAnswer.SAME_PERSON);
        assertThat(cassette.collect("USD", Map.of(2_000L, 1), "", "lee", "kim"))
                .isEqualTo(CassetteAnswer.REASON_MISSING);
        assertThat(cassette.collect("USD", Map.of(2_000L, 1), "a five is missing", "lee", "kim"))
                .isEqualTo(CassetteAnswer.DONE);
        assertThat(toy.book.cassette()).isEmpty();
        var collection = toy.contents().collections(1).getFirst();
        assertThat(collection.expected() - collection.counted()).isEqualTo(500);
        assertThat(List.of(collection.madeBy(), collection.witness())).containsExactly("lee", "kim");
    }

    @Test
    void aNoteThatTheAcceptorCountedAndNobodyWroteDownIsFound() {
        acceptor.cassette.add(FIVE);
        look(8);
        assertThat(toy.book.disputes()).singleElement().satisfies(note -> assertThat(note.doubt())
                .isEqualTo(Doubt.FOUND));
        look(8);
        assertThat(toy.book.disputes()).hasSize(1);
    }

    @Test
    void theOfficeCreditsADisputedNoteOnce() {
        var fee = toy.owe(2_000);
        begin("visit-0001", fee);
        acceptor.tieAString();
        assertThat(acceptor.insert(TWENTY)).isTrue();
        look(8);
        var note = toy.book.disputes().getFirst();
        assertThat(toy.paid(fee)).isEqualTo(usd(0));
        assertThat(toy.cassette().settle(note.id(), Settlement.CREDIT, "it was on the floor", "lee"))
                .isEqualTo(CassetteAnswer.DONE);
        assertThat(toy.cassette().settle(note.id(), Settlement.CREDIT, "it was on the floor", "lee"))
                .isEqualTo(CassetteAnswer.NOT_DISPUTED);
        assertThat(toy.paid(fee)).isEqualTo(usd(20));
    }

    private void begin(String key, Share... owed) {
        assertThat(desk.begin(new CashVisit(key, ToyCash.ANA, "USD", List.of(owed))))
                .isEmpty();
    }

    private void put(BankNote note) {
        assertThat(acceptor.insert(note)).isTrue();
        look(8);
    }

    private void look(int times) {
        for (var look = 0; look < times; look++) {
            acceptor.step();
            acceptor.look();
        }
    }
}
