package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.AnasRepair.ROUND;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.BENS;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;
import static org.swapbay.kiosk.swaps.RecordedSchool.SPARE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.swaps.RoundFact.Proof;

/** What a staff member's round leaves behind, under the name of who made it. */
class RoundRecordsTests {

    private static final IntentId INTENT = new IntentId("intent");

    private final RecordedSchool school = new RecordedSchool();
    private final AnasRepair repair = new AnasRepair(school);

    @BeforeEach
    void kimBegins() {
        school.happens(new RoundFact.RoundBegan(ROUND, AnasRepair.KIM));
    }

    @Test
    void aLoanerThatIsPutInIsLentAtOnce() {
        school.part(Records.class).commit(() -> {
            school.part(Assets.class).markReady(SPARE, false);
            school.part(Assets.class).charge(SPARE, school.now().plus(Duration.ofHours(1)));
        });
        school.happens(stocks(SPARE));
        liesInBay(5, SPARE, "put in to be lent (kim)");
        school.kiosk.lies(5, SPARE.value());
        assertThat(bay(5).holdsReadyLoaner()).isTrue();
    }

    @Test
    void whoeverMadeARoundThatIsNotOnRecordIsSomebodyOfTheStaff() {
        school.happens(new RoundFact.LoanerStocked(new VisitId("before"), INTENT, SPARE, 5, true, false));
        liesInBay(5, SPARE, "put in to be lent (staff)");
    }

    @Test
    void aRepairedChromebookWaitsForItsOwnerUnderItsTicket() {
        isInTheWorkshop();
        school.part(Records.class).commit(() -> school.part(Assets.class).callBack(ANAS, true));
        repair.isReserved(4);
        liesInBay(4, ANAS, "put in for its owner (kim)");
        assertThat(waits()).containsExactly(new Reservation(4, ANAS, ANA, "R-1", school.now(), null, false));
    }

    @Test
    void whatWaitsElsewhereFromNowOnWaitsThereOnly() {
        isInTheWorkshop();
        repair.isReserved(4);
        repair.isReserved(5);
        assertThat(waits()).extracting(Reservation::bay).containsExactly(5);
    }

    @Test
    void whatNobodyOwnsOrNobodyRepairsWaitsForNobody() {
        school.happens(reserves(SPARE), reserves(BENS));
        liesInBay(5, BENS, "put in for its owner (kim)");
        assertThat(rowsOfReservations()).isZero();
    }

    @Test
    void aLoanerIsNobodysOwnThoughItWasRepaired() {
        school.happens(
                new GiveBackFact.GiveBackAgreed(
                        new VisitId("back"), ANA, LOANER, true, false, AnasRepair.REPORT, "R-2", 1, null, null, 1),
                new GiveBackFact.LoanerReturned(new VisitId("back"), INTENT, LOANER, 1, true, false),
                reserves(LOANER));
        liesInBay(5, LOANER, "put in for its owner (kim)");
        assertThat(rowsOfReservations()).isZero();
    }

    @Test
    void whatMayHaveBeenPutInIsLookedFor() {
        school.happens(new RoundFact.StockingUnclear(ROUND, INTENT, SPARE, 5, CaseKind.DOOR_LEFT_OPEN));
        isLost(SPARE, "in the bay or still with staff (kim)");
        asks(CaseKind.DOOR_LEFT_OPEN, 5, SPARE);
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL_SCANNED, 'taken out again (kim), label scanned'",
        "SAID, 'taken out again (kim), by their word'",
        "SENSED, 'taken out again (kim), seen by the bay''s sensor'",
        "SENSED_AFTER_RESTART, 'taken out again (kim), found gone after a restart'"
    })
    void aLoanerThatIsTakenOutAgainIsOnTheShelfAgain(Proof proof, String note) {
        school.happens(stocks(SPARE), takesBack(SPARE, proof));
        assertThat(school.custody(SPARE)).isEqualTo(new Custody.InStock());
        assertThat(school.line(SPARE).note()).isEqualTo(note);
    }

    @Test
    void aRepairedOneThatIsTakenOutAgainIsInTheWorkshopAgain() {
        isInTheWorkshop();
        repair.isReserved(5);
        school.happens(takesBack(ANAS, Proof.SAID));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.HeldForRepair("R-1"));
        assertThat(waits()).isEmpty();
    }

    @Test
    void whatCameFromSomebodyIsNotBackWithThemWhenStaffTakeItOut() {
        repair.handsIn();
        school.happens(takesBack(ANAS, Proof.SAID));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.InStock());
    }

    @Test
    void whatWasNotInABayIsNotBackWhereItOnceWas() {
        isInTheWorkshop();
        school.happens(
                new RoundFact.StockingUnclear(ROUND, INTENT, ANAS, 5, CaseKind.DOOR_LEFT_OPEN),
                takesBack(ANAS, Proof.SAID));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.InStock());
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL_SCANNED, 'collected (kim), label scanned'",
        "SAID, 'collected (kim), by their word'",
        "SENSED, 'collected (kim), seen by the bay''s sensor'",
        "SENSED_AFTER_RESTART, 'collected (kim), found gone after a restart'"
    })
    void whatIsCollectedGoesToTheWorkshopWithItsTicket(Proof proof, String note) {
        repair.handsIn();
        school.happens(collects(ANAS, 3, proof));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.HeldForRepair("R-1"));
        assertThat(school.line(ANAS).note()).isEqualTo(note);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void whatNobodyCameForIsCalledBackNoMoreOnceItIsOut() {
        isInTheWorkshop();
        repair.isReserved(4);
        school.happens(new GiveBackFact.ReservationLapsed(ANAS, 4, "R-1", 1, false), collects(ANAS, 4, Proof.SAID));
        var again = new VisitId("again");
        school.happens(
                new SwapFact.HandInAgreed(again, ANA, ANAS, true, AnasRepair.REPORT, 1, "R-3", false),
                new SwapFact.DeviceHandedIn(again, new IntentId("again"), 5, true, false));
        assertThat(bay(5).stay()).isEqualTo(Bay.Stay.AS_IT_IS);
    }

    @Test
    void whatIsBrokenWithoutATicketIsOnTheShelfAndAskedAbout() {
        breaks(LOANER);
        school.happens(collects(LOANER, 1, Proof.SENSED));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.InStock());
        asks(CaseKind.DEVICE_NOT_REPORTED, 1, LOANER);
    }

    @Test
    void whatWorksIsNotAskedAbout() {
        school.happens(collects(LOANER, 1, Proof.SENSED));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.InStock());
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void norIsWhatStaffAreAskedAboutAlready() {
        breaks(LOANER);
        school.happens(new SwapFact.CaseOpened("c-1", CaseKind.LOANER_NOT_WORKING, 1, LOANER, null));
        school.happens(collects(LOANER, 1, Proof.SENSED));
        asks(CaseKind.LOANER_NOT_WORKING, 1, LOANER, "c-1");
    }

    @Test
    void aQuestionAboutAnotherOneAsksNothingAboutThisOne() {
        breaks(LOANER);
        school.happens(new SwapFact.CaseOpened("c-1", CaseKind.LOANER_NOT_WORKING, 2, SECOND, null));
        school.happens(collects(LOANER, 1, Proof.SENSED));
        assertThat(school.openCase(CaseKind.DEVICE_NOT_REPORTED).assetId()).isEqualTo(LOANER.value());
    }

    @Test
    void aLabelThatIsScannedShowsThatTheRightOneWasPutIn() {
        repair.handsIn();
        school.happens(unverified("c-1", 3, ANAS));
        school.happens(collects(ANAS, 3, Proof.LABEL_SCANNED));
        assertThat(school.openCases()).isEmpty();
        assertThat(school.part(StaffCases.class).find("c-1")).hasValueSatisfying(decided -> {
            assertThat(decided.resolvedBy()).isEqualTo("kim");
            assertThat(decided.resolution()).isEqualTo("collected, its label scanned");
        });
    }

    @Test
    void whatNobodyScannedIsStillAskedAbout() {
        repair.handsIn();
        school.happens(unverified("c-1", 3, ANAS));
        school.happens(collects(ANAS, 3, Proof.SAID));
        asks(CaseKind.UNVERIFIED_DEPOSIT, 3, ANAS, "c-1");
    }

    @Test
    void aScannedLabelAnswersNothingElse() {
        repair.handsIn();
        school.happens(
                unverified("another bay", 4, ANAS),
                unverified("another one", 3, BENS),
                new SwapFact.CaseOpened("another question", CaseKind.CHARGER_MISSING, 3, ANAS, null));
        school.happens(collects(ANAS, 3, Proof.LABEL_SCANNED));
        assertThat(school.openCases())
                .extracting(c -> c.id())
                .containsExactlyInAnyOrder("another bay", "another one", "another question");
    }

    @Test
    void anotherOneThatIsFoundIsOnTheShelfAndTheExpectedOneIsLookedFor() {
        school.happens(new RoundFact.AnotherFound(ROUND, INTENT, LOANER, SECOND, 1));
        assertThat(school.custody(SECOND)).isEqualTo(new Custody.InStock());
        assertThat(school.line(SECOND).note()).isEqualTo("lay in another one's bay (kim)");
        isLost(LOANER, "something else lay in its bay (kim)");
        asks(CaseKind.BAY_CONTENT_DIFFERS, 1, LOANER);
    }

    @Test
    void aThingThatIsNoneOfOursIsFoundTooAndNothingIsKnownOfIt() {
        school.happens(new RoundFact.AnotherFound(ROUND, INTENT, LOANER, null, 1));
        isLost(LOANER, "something else lay in its bay (kim)");
        asks(CaseKind.BAY_CONTENT_DIFFERS, 1, LOANER);
    }

    @Test
    void whatIsNotInItsBayIsLookedFor() {
        school.happens(new RoundFact.BayFoundEmpty(ROUND, INTENT, LOANER, 1));
        isLost(LOANER, "its bay was empty (kim)");
        asks(CaseKind.BAY_EMPTY, 1, LOANER);
    }

    @Test
    void whatIsOutOrStillInIsLookedFor() {
        school.happens(new RoundFact.TakingUnclear(ROUND, INTENT, LOANER, 1, CaseKind.UNKNOWN_OUTCOME));
        isLost(LOANER, "with staff or still in the bay (kim)");
        asks(CaseKind.UNKNOWN_OUTCOME, 1, LOANER);
    }

    @Test
    void whatTurnsOutToWorkMayBeLentAndItsQuestionIsAnswered() {
        breaks(LOANER);
        school.happens(new RoundFact.UnreportedJudged(ROUND, INTENT, LOANER, 1, true));
        assertThat(school.asset(LOANER).ready()).isTrue();
        assertThat(school.openCases()).isEmpty();
        assertThat(school.part(StaffCases.class).find("intent/DEVICE_NOT_REPORTED"))
                .hasValueSatisfying(decided -> {
                    assertThat(decided.resolvedBy()).isEqualTo("kim");
                    assertThat(decided.resolution()).isEqualTo("it works");
                });
    }

    @Test
    void whatDoesNotWorkIsAskedAboutAndNotLent() {
        breaks(LOANER);
        school.happens(new RoundFact.UnreportedJudged(ROUND, INTENT, LOANER, 1, false));
        assertThat(school.asset(LOANER).ready()).isFalse();
        asks(CaseKind.DEVICE_NOT_REPORTED, 1, LOANER);
    }

    @Test
    void aChargerThatIsNotThereIsAskedFor() {
        school.happens(new RoundFact.ChargerMissing(ROUND, INTENT, LOANER, 1));
        asks(CaseKind.CHARGER_MISSING, 1, LOANER);
    }

    @Test
    void aDoorThatDoesNotCloseIsACaseAboutNothingButItsBay() {
        school.happens(new RoundFact.DoorGivenUp(ROUND, INTENT, 6, "c-1"));
        var asked = school.openCase(CaseKind.DOOR_WILL_NOT_CLOSE);
        assertThat(asked.id()).isEqualTo("c-1");
        assertThat(asked.bay()).isEqualTo(6);
        assertThat(asked.assetId()).isNull();
        assertThat(asked.visitId()).isEqualTo(ROUND.value());
        assertThat(asked.openedAt()).isEqualTo(school.now());
    }

    private static RoundFact stocks(AssetId asset) {
        return new RoundFact.LoanerStocked(ROUND, new IntentId("stock"), asset, 5, true, false);
    }

    private static RoundFact reserves(AssetId asset) {
        return new RoundFact.DeviceReserved(ROUND, new IntentId("keep"), asset, 5, true, false);
    }

    private static RoundFact takesBack(AssetId asset, Proof proof) {
        return new RoundFact.TakenBack(ROUND, INTENT, asset, 5, proof);
    }

    private static RoundFact collects(AssetId asset, int bay, Proof proof) {
        return new RoundFact.DeviceCollected(ROUND, INTENT, asset, bay, proof);
    }

    private static SwapFact unverified(String id, int bay, AssetId asset) {
        return new SwapFact.CaseOpened(id, CaseKind.UNVERIFIED_DEPOSIT, bay, asset, null);
    }

    private void isInTheWorkshop() {
        repair.handsIn();
        school.happens(collects(ANAS, 3, Proof.LABEL_SCANNED));
        repair.isRepaired();
    }

    private void breaks(AssetId asset) {
        school.part(Records.class).commit(() -> school.part(Assets.class).markReady(asset, false));
    }

    private void liesInBay(int bay, AssetId asset, String note) {
        assertThat(school.custody(asset)).isEqualTo(new Custody.HeldInBay(bay));
        assertThat(school.line(asset).note()).isEqualTo(note);
    }

    private void isLost(AssetId asset, String note) {
        assertThat(school.custody(asset)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(asset).note()).isEqualTo(note);
    }

    private void asks(CaseKind kind, int bay, AssetId asset) {
        asks(kind, bay, asset, INTENT + "/" + kind);
        assertThat(school.openCase(kind).visitId()).isEqualTo(ROUND.value());
        assertThat(school.openCase(kind).personId()).isNull();
    }

    private void asks(CaseKind kind, int bay, AssetId asset, String id) {
        assertThat(school.openCases()).hasSize(1);
        var asked = school.openCase(kind);
        assertThat(asked.id()).isEqualTo(id);
        assertThat(asked.bay()).isEqualTo(bay);
        assertThat(asked.assetId()).isEqualTo(asset.value());
        assertThat(asked.openedAt()).isEqualTo(school.now());
    }

    private List<Reservation> waits() {
        return school.part(Reservations.class).all();
    }

    private int rowsOfReservations() {
        return school.part(JdbcClient.class)
                .sql("select count(*) from reservation")
                .query(Integer.class)
                .single();
    }

    private Bay bay(int number) {
        return school.part(BayBank.class).now().bay(number).orElseThrow();
    }
}
