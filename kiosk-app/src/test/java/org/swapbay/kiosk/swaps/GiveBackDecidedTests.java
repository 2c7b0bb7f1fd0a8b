package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.BENS;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.GiveBack.Progress;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts.InBay;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts.Missing;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts.OnTheShelf;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts.WithPerson;

/** What staff found decides how giving back goes on. Ana has a loaner, and her repaired Chromebook waits in bay 4. */
class GiveBackDecidedTests {

    private static final VisitId VISIT = new VisitId("visit");
    private static final IntentId IN = new IntentId("in");
    private static final IntentId OUT = new IntentId("out");

    private final RecordedSchool school = new RecordedSchool();

    @BeforeEach
    void herChromebookWaitsForHer() {
        new AnasRepair(school).waitsForHer();
        school.later(Duration.ofDays(1));
    }

    @Test
    void aLoanerThatIsFoundInItsBayIsBack() {
        agrees(LOANER, null);
        decided(unclear(), LOANER, new InBay(5));
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(stage()).isEqualTo(Progress.DONE);
    }

    @Test
    void soIsOneThatIsFoundOnTheShelfAndHerOwnStillWaits() {
        agrees(LOANER, ANAS);
        decided(unclear(), LOANER, new OnTheShelf());
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(stage()).isEqualTo(Progress.LOANER_IN);
    }

    /** Its door opened late, after she had given up and gone. */
    @Test
    void aLoanerThatIsFoundAfterTheVisitWasGivenUpCameBackInIt() {
        agrees(LOANER, null);
        school.happens(new GiveBackFact.GiveBackCancelled(VISIT));
        decided(doorOpened(), LOANER, new InBay(5));
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(stage()).isEqualTo(Progress.DONE);
    }

    @Test
    void whereHerOwnIsOutAlreadyTheVisitStaysDone() {
        agrees(LOANER, ANAS);
        school.happens(returned(false), taken());
        decided("in/UNVERIFIED_DEPOSIT", LOANER, new InBay(5));
        assertThat(stage()).isEqualTo(Progress.DONE);
    }

    @Test
    void aLoanerThatIsFoundWithHerIsLentStillAndNothingWasGivenBack() {
        agrees(LOANER, null);
        school.happens(returned(false));
        assertThat(school.lentTo(ANA)).isEmpty();
        decided("in/UNVERIFIED_DEPOSIT", LOANER, new WithPerson(ANA));
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(stage()).isEqualTo(Progress.CANCELLED);
    }

    @Test
    void thoughHerOwnStillWaitsNothingWasGivenBackEither() {
        agrees(LOANER, ANAS);
        school.happens(returned(false));
        decided("in/UNVERIFIED_DEPOSIT", LOANER, new WithPerson(ANA));
        assertThat(stage()).isEqualTo(Progress.CANCELLED);
    }

    @Test
    void whoHasHerOwnAndTheLoanerTooHasHadHerOwnGivenBack() {
        agrees(LOANER, ANAS);
        school.happens(returned(false), taken());
        decided("in/UNVERIFIED_DEPOSIT", LOANER, new WithPerson(ANA));
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(stage()).isEqualTo(Progress.DONE);
    }

    @Test
    void theTicketOfALoanerThatNeverCameBackIsClosed() {
        agrees(LOANER, null, AnasRepair.REPORT);
        school.happens(returned(false));
        assertThat(school.ticket(VISIT)).contains(TicketState.OPEN);
        decided("in/UNVERIFIED_DEPOSIT", LOANER, new WithPerson(ANA));
        assertThat(school.ticket(VISIT)).contains(TicketState.CLOSED);
    }

    @Test
    void aLoanerThatNobodyFindsStaysLentAndTheVisitUnclear() {
        agrees(LOANER, null);
        decided(unclear(), LOANER, new Missing());
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(stage()).isEqualTo(Progress.UNCLEAR);
    }

    @Test
    void herOwnWaitsOnWhereverItIsFound() {
        agrees(null, ANAS);
        decided(ownUnclear(), ANAS, new InBay(6));
        assertThat(reservedIn()).contains(6);
        assertThat(school.part(Reservations.class).in(6))
                .map(Reservation::ticketNumber)
                .contains("R-1");
        assertThat(stage()).isEqualTo(Progress.UNCLEAR);
    }

    /** The row of what lay there before would stand in its way. */
    @Test
    void alsoWhereAnotherOneWaitedBefore() {
        bensWaitsIn(6);
        agrees(null, ANAS);
        decided(ownUnclear(), ANAS, new InBay(6));
        assertThat(reservedIn()).contains(6);
    }

    @Test
    void herOwnThatIsFoundWithHerWasGivenBack() {
        agrees(null, ANAS);
        decided(ownUnclear(), ANAS, new WithPerson(ANA));
        assertThat(stage()).isEqualTo(Progress.DONE);
    }

    @Test
    void herOwnOnTheShelfIsNotGivenBackAndWaitsInNoBay() {
        agrees(null, ANAS);
        decided(ownUnclear(), ANAS, new OnTheShelf());
        assertThat(stage()).isEqualTo(Progress.UNCLEAR);
        assertThat(reservedIn()).isEmpty();
    }

    @Test
    void herOwnThatNobodyFindsIsLookedForStill() {
        agrees(null, ANAS);
        decided(ownUnclear(), ANAS, new Missing());
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.Unaccounted());
        assertThat(stage()).isEqualTo(Progress.UNCLEAR);
        assertThat(reservedIn()).isEmpty();
    }

    @Test
    void whatElseIsFoundDecidesNothingAboutTheVisit() {
        agrees(LOANER, ANAS);
        decided(unclear(), SECOND, new WithPerson(ANA));
        assertThat(stage()).isEqualTo(Progress.UNCLEAR);
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void whatIsDecidedOfAnotherVisitDecidesNothingAboutThisOne() {
        agrees(LOANER, null);
        school.happens(new SwapFact.CaseOpened("c-1", CaseKind.BAY_EMPTY, 1, LOANER, AnasRepair.SWAP));
        decided("c-1", LOANER, new InBay(5));
        assertThat(stage()).isEqualTo(Progress.AGREED);
    }

    private void agrees(@Nullable AssetId loaner, @Nullable AssetId own) {
        agrees(loaner, own, null);
    }

    private void agrees(@Nullable AssetId loaner, @Nullable AssetId own, @Nullable Report damage) {
        var ticket = own == null ? null : AnasRepair.TICKET;
        var damageTicket = damage == null ? null : "R-2";
        school.happens(new GiveBackFact.GiveBackAgreed(
                VISIT, ANA, loaner, true, false, damage, damageTicket, 1, own, ticket, 1));
    }

    private static GiveBackFact returned(boolean sensed) {
        return new GiveBackFact.LoanerReturned(VISIT, IN, LOANER, 5, sensed, false);
    }

    private static GiveBackFact taken() {
        return new GiveBackFact.OwnTaken(VISIT, OUT, ANAS, 4, SwapFact.Proof.LABEL_SCANNED);
    }

    private String unclear() {
        school.happens(new GiveBackFact.ReturnUnclear(VISIT, IN, LOANER, 5, CaseKind.UNKNOWN_OUTCOME));
        return "in/UNKNOWN_OUTCOME";
    }

    private String ownUnclear() {
        school.happens(new GiveBackFact.OwnUnclear(VISIT, OUT, ANAS, 4, CaseKind.UNKNOWN_OUTCOME));
        return "out/UNKNOWN_OUTCOME";
    }

    private String doorOpened() {
        school.happens(new SwapFact.CaseOpened("late", CaseKind.DOOR_OPENED_LATE, 5, LOANER, VISIT));
        return "late";
    }

    private void bensWaitsIn(int bay) {
        var swap = new VisitId("bens-swap");
        school.happens(
                new SwapFact.HandInAgreed(swap, BEN, BENS, true, AnasRepair.REPORT, 1, "R-9", false),
                new SwapFact.DeviceHandedIn(swap, new IntentId("bens-in"), bay, true, false),
                new RoundFact.DeviceReserved(AnasRepair.ROUND, new IntentId("bens"), BENS, bay, true, false));
    }

    /** After a day, so that it is told from what the visit itself did. */
    private void decided(String caseId, AssetId asset, Whereabouts where) {
        school.later(Duration.ofDays(1));
        school.happens(new SwapFact.CustodyDecided(caseId, asset, where, AnasRepair.KIM, "looked"));
    }

    private Optional<Integer> reservedIn() {
        return school.part(Reservations.class).of(ANA).stream()
                .map(Reservation::bay)
                .findFirst();
    }

    private Progress stage() {
        return school.part(GiveBacks.class).find(VISIT).orElseThrow().stage();
    }
}
