package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.Payments;

/** What the book of notes and the people who empty the cassette may not do. */
class CassetteGuardTests {

    private static final String ACCEPTOR = "SN1";
    private static final String WHY = "found it";

    @TempDir
    Path data;

    private ToyCash toy;
    private CassetteDesk desk;

    @BeforeEach
    void open() throws Exception {
        toy = new ToyCash(data);
        desk = toy.cassette();
    }

    @AfterEach
    void close() throws Exception {
        toy.close();
    }

    @Test
    void onlyACountThatCanBeIsTaken() {
        stacked("note-1", 2_000);
        assertThat(collect(Map.of(2_000L, -1))).isEqualTo(CassetteAnswer.OUT_OF_RANGE);
        assertThat(collect(Map.of(2_000L, 10_001))).isEqualTo(CassetteAnswer.OUT_OF_RANGE);
        assertThat(collect(Map.of(2_000L, 0))).isEqualTo(CassetteAnswer.DONE);
        stacked("note-2", 2_000);
        assertThat(collect(Map.of(2_000L, 10_000))).isEqualTo(CassetteAnswer.DONE);
        assertThat(toy.contents().collections(2))
                .extracting(CassetteBook.Collection::counted)
                .containsExactlyInAnyOrder(0L, 20_000_000L);
    }

    @Test
    void nobodyCountsWhileANoteIsNotDecided() {
        stacked("note-1", 2_000);
        offer("note-2", 500);
        assertThat(collect(Map.of(2_000L, 1))).isEqualTo(CassetteAnswer.OUT_OF_RANGE);
        assertThat(toy.book.cassette()).hasSize(1);
    }

    @Test
    void whereNothingIsNothingIsCountedButWhatWasNotInTheBookIs() {
        assertThat(collect(Map.of())).isEqualTo(CassetteAnswer.NOTHING_THERE);
        assertThat(collect(Map.of(500L, 0))).isEqualTo(CassetteAnswer.NOTHING_THERE);
        assertThat(collect(Map.of(500L, 1))).isEqualTo(CassetteAnswer.DONE);
    }

    @Test
    void aReasonIsASentenceAndNoBook() {
        stacked("note-1", 2_000);
        for (var reason : List.of("", "gone", "  gone  ")) {
            assertThat(collect(Map.of(), reason)).as(reason).isEqualTo(CassetteAnswer.REASON_MISSING);
        }
        assertThat(collect(Map.of(), "x".repeat(501))).isEqualTo(CassetteAnswer.OUT_OF_RANGE);
        assertThat(collect(Map.of(), "taken")).isEqualTo(CassetteAnswer.DONE);
        stacked("note-2", 2_000);
        assertThat(collect(Map.of(), "x".repeat(500))).isEqualTo(CassetteAnswer.DONE);
    }

    @Test
    void whatWasCountedStandsByValueAndIsCountedOnce() {
        stacked("note-1", 2_000);
        stacked("note-2", 500);
        assertThat(collect(Map.of(2_000L, 1, 500L, 1))).isEqualTo(CassetteAnswer.DONE);
        assertThat(toy.jdbc
                        .sql("select minor * 10 + pieces from cash_count order by minor")
                        .query(Long.class)
                        .list())
                .containsExactly(5_001L, 20_001L);
        assertThat(toy.book.cassette()).isEmpty();
        assertThat(collect(Map.of())).isEqualTo(CassetteAnswer.NOTHING_THERE);
    }

    @Test
    void theCassetteThatWasTakenOutIsCountedAndTheOneThatIsInStays() {
        stacked("note-1", 2_000);
        toy.records.record(new CashFact.CassetteOpened(ACCEPTOR));
        stacked("note-2", 500);
        assertThat(toy.book.takenOut()).extracting(CashNote::id).containsExactly("note-1");
        assertThat(toy.book.cassette()).extracting(CashNote::id).containsExactly("note-2");
        assertThat(collect(Map.of(2_000L, 1))).isEqualTo(CassetteAnswer.DONE);
        assertThat(toy.book.takenOut()).isEmpty();
        assertThat(toy.book.cassette()).extracting(CashNote::id).containsExactly("note-2");
    }

    @Test
    void aDisputeIsSettledWithAReason() {
        disputed("note-1", true);
        for (var reason : List.of("", "  so  ")) {
            assertThat(desk.settle("note-1", Settlement.DENY, reason, "lee")).isEqualTo(CassetteAnswer.REASON_MISSING);
        }
        assertThat(desk.settle("note-1", Settlement.DENY, "x".repeat(501), "lee"))
                .isEqualTo(CassetteAnswer.OUT_OF_RANGE);
        assertThat(desk.settle("note-1", Settlement.DENY, "x".repeat(500), "lee"))
                .isEqualTo(CassetteAnswer.DONE);
        disputed("note-2", true);
        assertThat(desk.settle("note-2", Settlement.DENY, "torn!", "lee")).isEqualTo(CassetteAnswer.DONE);
    }

    @Test
    void nothingIsCreditedThatNoFamilyMeantToPay() {
        disputed("note-1", true);
        assertThat(desk.intended("note-1")).isFalse();
        assertThat(desk.settle("note-1", Settlement.CREDIT, WHY, "lee")).isEqualTo(CassetteAnswer.NO_PAYMENT);
        assertThat(state("note-1")).isEqualTo(CashNote.State.DISPUTED);
        assertThat(desk.settle("note-1", Settlement.GIVE_BACK, WHY, "lee")).isEqualTo(CassetteAnswer.DONE);
        assertThat(state("note-1")).isEqualTo(CashNote.State.RETURNED);
        assertThat(desk.settle("nobody's", Settlement.DENY, WHY, "lee")).isEqualTo(CassetteAnswer.NOT_DISPUTED);
    }

    @Test
    void whatIsDeniedOrGivenBackPaysNothingAndIsNotAskedAboutAgain() {
        for (var how : List.of(Settlement.DENY, Settlement.GIVE_BACK)) {
            var fee = toy.owe(2_000);
            var note = "note-" + how;
            disputed(note, false);
            intend(note, fee);
            assertThat(desk.intended(note)).isTrue();
            assertThat(desk.settle(note, how, WHY, "lee")).isEqualTo(CassetteAnswer.DONE);
            assertThat(toy.payments.find(note).orElseThrow().state()).isEqualTo(Payment.State.ABANDONED);
            assertThat(desk.intended(note)).isFalse();
            assertThat(toy.paid(fee)).isEqualTo(ToyCash.usd(0));
            assertThat(openCases(note)).isZero();
        }
        assertThat(state("note-DENY")).isEqualTo(CashNote.State.DENIED);
        assertThat(state("note-GIVE_BACK")).isEqualTo(CashNote.State.RETURNED);
    }

    @Test
    void whatIsCreditedPaysOnceAndIsCreditedInTheBookToo() {
        var fee = toy.owe(2_000);
        disputed("note-0001", true);
        intend("note-0001", fee);
        assertThat(desk.intended("note-0001")).isTrue();
        assertThat(desk.settle("note-0001", Settlement.CREDIT, WHY, "lee")).isEqualTo(CassetteAnswer.DONE);
        assertThat(toy.paid(fee)).isEqualTo(ToyCash.usd(20));
        assertThat(state("note-0001")).isEqualTo(CashNote.State.CREDITED);
        assertThat(openCases("note-0001")).isZero();
    }

    @Test
    void whatIsDecidedOfANoteStaysAndIsNotCountedTwice() {
        toy.records.record(new CashFact.CountBegun(ACCEPTOR, 7));
        stacked("note-1", 2_000);
        assertThat(toy.book.explained(ACCEPTOR)).hasValue(8);
        toy.records.record(
                new CashFact.NoteStacked("note-1"), new CashFact.NoteDisputed("note-1", Doubt.WAS_STUCK, true));
        assertThat(toy.book.explained(ACCEPTOR)).hasValue(8);
        assertThat(state("note-1")).isEqualTo(CashNote.State.CREDITED);
        assertThat(openCases("note-1")).as("nobody is asked").isZero();
    }

    @Test
    void aDisputeIsACaseAboutWhoPutItInAndCountsWhereItWasCounted() {
        toy.records.record(new CashFact.CountBegun(ACCEPTOR, 7));
        disputed("note-1", false);
        assertThat(toy.book.explained(ACCEPTOR)).hasValue(7);
        assertThat(toy.book.cassette()).isEmpty();
        disputed("note-2", true);
        assertThat(toy.book.explained(ACCEPTOR)).hasValue(8);
        assertThat(toy.book.cassette()).extracting(CashNote::id).containsExactly("note-2");
        assertThat(toy.jdbc
                        .sql("select id || ' ' || person_id from staff_case order by id")
                        .query(String.class)
                        .list())
                .containsExactly("cash/note-1 ana", "cash/note-2 ana");
        assertThat(CashBook.noteOf("cash/note-1")).isEqualTo("note-1");
    }

    @Test
    void aNoteThatWasFoundIsFoundOnceAndIsNobodys() {
        toy.records.record(new CashFact.CountBegun(ACCEPTOR, 7));
        toy.records.record(new CashFact.NoteFound("note-1", ACCEPTOR));
        toy.records.record(new CashFact.NoteFound("note-1", ACCEPTOR));
        assertThat(toy.book.explained(ACCEPTOR)).hasValue(8);
        assertThat(toy.book.disputes()).singleElement().satisfies(note -> {
            assertThat(note.personId()).isNull();
            assertThat(note.doubt()).isEqualTo(Doubt.FOUND);
            assertThat(note.inCassette()).isTrue();
        });
        assertThat(openCases("note-1")).isEqualTo(1);
    }

    private CassetteAnswer collect(Map<Long, Integer> counted) {
        return collect(counted, "as counted by two");
    }

    private CassetteAnswer collect(Map<Long, Integer> counted, String reason) {
        return desk.collect("USD", counted, reason, "lee", "kim");
    }

    private void offer(String note, long minor) {
        toy.records.record(new CashFact.NoteOffered(note, "visit-0001", ToyCash.ANA, "USD", minor, ACCEPTOR, 7));
    }

    private void stacked(String note, long minor) {
        offer(note, minor);
        toy.records.record(new CashFact.NoteStacked(note));
    }

    private void disputed(String note, boolean inCassette) {
        offer(note, 2_000);
        toy.records.record(new CashFact.NoteDisputed(note, Doubt.WAS_STUCK, inCassette));
    }

    private void intend(String note, Share fee) {
        toy.part(Payments.class)
                .intend(new PaymentIntended(note, Direction.PAYMENT, Means.CASH, List.of(fee), "USD", "-kiosk"));
    }

    private CashNote.State state(String note) {
        return toy.book.find(note).orElseThrow().state();
    }

    private long openCases(String note) {
        return toy.jdbc
                .sql("select count(*) from staff_case where id = ? and resolved_at is null")
                .param("cash/" + note)
                .query(Long.class)
                .single();
    }
}
