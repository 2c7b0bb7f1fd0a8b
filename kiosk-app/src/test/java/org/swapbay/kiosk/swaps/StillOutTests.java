package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.AnasRepair.ROUND;
import static org.swapbay.kiosk.swaps.AnasRepair.SWAP;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOf;
import static org.swapbay.kiosk.swaps.WrittenDown.closed;
import static org.swapbay.kiosk.swaps.WrittenDown.found;
import static org.swapbay.kiosk.swaps.WrittenDown.inBay;
import static org.swapbay.kiosk.swaps.WrittenDown.missing;
import static org.swapbay.kiosk.swaps.WrittenDown.onTheShelf;
import static org.swapbay.kiosk.swaps.WrittenDown.with;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.RoundFact.Proof;
import org.swapbay.kiosk.swaps.SwapFact.Ending;

/** Who has the own Chromebook back and a loaner too is asked for the loaner until it is back. */
class StillOutTests {

    private static final VisitId NEXT = new VisitId("next");
    private static final IntentId OUT = new IntentId("swap-out");
    private static final String LOOK = caseOf(OUT, CaseKind.UNKNOWN_OUTCOME);

    private final RecordedSchool school = new RecordedSchool();
    private final AnasRepair repair = new AnasRepair(school);

    @Test
    void whoGetsTheOwnOneBackIsAskedForTheLoaner() {
        givenBackWithALoanerOut();
        assertThat(school.openCases())
                .containsExactly(new StaffCase(
                        "still-out/R-1",
                        CaseKind.LOANER_STILL_OUT,
                        null,
                        LOANER.value(),
                        ANA.value(),
                        SWAP.value(),
                        school.now(),
                        null,
                        null,
                        null));
    }

    @Test
    void nobodyIsAskedBeforeTheirOwnIsBack() {
        repair.handsIn();
        repair.getsALoaner();
        repair.isCollected();
        repair.isRepaired();
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void whoHasNoLoanerIsAskedForNone() {
        repair.handsIn();
        repair.isCollected();
        repair.isRepaired();
        repair.isGivenBackOverTheCounter();
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void whoGetsTheOwnOneBackIsOwedNoLoanerForItAnyMore() {
        repair.handsIn();
        repair.isCollected();
        repair.isRepaired();
        assertThat(school.swap(SWAP).stage()).isEqualTo(Stage.LOANER_OWED);
        school.later(Duration.ofDays(1));
        repair.isGivenBackOverTheCounter();
        assertThat(school.swap(SWAP).stage()).isEqualTo(Stage.HANDED_IN);
        assertThat(school.swap(SWAP).closedAt()).isEqualTo(school.now());
        assertThat(school.part(WaitingDesk.class).inLine()).isEmpty();
    }

    static Stream<Fact> noLoanerLeft() {
        return Stream.of(
                found(LOOK, LOANER, inBay(1)),
                found(LOOK, LOANER, onTheShelf()),
                found(LOOK, LOANER, missing()),
                closed(LOOK));
    }

    @ParameterizedTest
    @MethodSource("noLoanerLeft")
    void norOnceItIsFoundOutThatNoneHadLeft(Fact said) {
        repair.handsIn();
        school.happens(new SwapFact.LoanerUnclear(SWAP, OUT, LOANER, 1, CaseKind.UNKNOWN_OUTCOME));
        repair.isCollected();
        repair.isRepaired();
        repair.isGivenBackOverTheCounter();
        assertThat(school.swap(SWAP).stage()).isEqualTo(Stage.UNVERIFIED);
        school.later(Duration.ofDays(1));
        school.happens(said);
        assertThat(school.swap(SWAP).stage()).isEqualTo(Stage.HANDED_IN);
        assertThat(school.swap(SWAP).closedAt()).isEqualTo(school.now());
        assertThat(school.part(WaitingDesk.class).inLine()).isEmpty();
    }

    @Test
    void norWhereTheOneThatWasBookedLiesInItsBay() {
        repair.handsIn();
        school.happens(new SwapFact.LoanerTaken(SWAP, OUT, LOANER, 1, SwapFact.Proof.ASSUMED));
        repair.isCollected();
        repair.isRepaired();
        repair.isGivenBackOverTheCounter();
        school.happens(found(caseOf(OUT, CaseKind.LOANER_TAKEN_UNSEEN), LOANER, inBay(1)));
        assertThat(school.swap(SWAP).stage()).isEqualTo(Stage.HANDED_IN);
        assertThat(school.lentTo(ANA)).isEmpty();
        school.happens(new SwapFact.VisitEnded(NEXT, Ending.DONE));
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void whoHasTheLoanerThatWasLookedForIsAskedForItToo() {
        repair.handsIn();
        school.happens(new SwapFact.LoanerUnclear(SWAP, OUT, LOANER, 1, CaseKind.UNKNOWN_OUTCOME));
        repair.isCollected();
        repair.isRepaired();
        repair.isGivenBackOverTheCounter();
        assertThat(school.openCases()).hasSize(1);
        school.happens(found(LOOK, LOANER, with(ANA)));
        assertThat(school.lentTo(ANA)).contains(LOANER);
        var stillOut = school.openCase(CaseKind.LOANER_STILL_OUT);
        assertThat(stillOut.assetId()).isEqualTo(LOANER.value());
        assertThat(stillOut.personId()).isEqualTo(ANA.value());
        assertThat(stillOut.visitId()).isEqualTo(SWAP.value());
        assertThat(school.openCases()).hasSize(1);
    }

    @Test
    void onceWhereItWasBookedAlready() {
        repair.handsIn();
        school.happens(new SwapFact.LoanerTaken(SWAP, OUT, LOANER, 1, SwapFact.Proof.ASSUMED));
        repair.isCollected();
        repair.isRepaired();
        repair.isGivenBackOverTheCounter();
        school.happens(found(caseOf(OUT, CaseKind.LOANER_TAKEN_UNSEEN), LOANER, with(ANA)));
        assertThat(school.openCase(CaseKind.LOANER_STILL_OUT).assetId()).isEqualTo(LOANER.value());
        assertThat(school.openCases()).hasSize(1);
    }

    @Test
    void whoseLoanerAnotherStudentHasIsNotAskedForIt() {
        repair.handsIn();
        school.happens(new SwapFact.LoanerUnclear(SWAP, OUT, LOANER, 1, CaseKind.UNKNOWN_OUTCOME));
        repair.isCollected();
        repair.isRepaired();
        repair.isGivenBackOverTheCounter();
        school.happens(found(LOOK, LOANER, with(BEN)));
        assertThat(school.openCases()).isEmpty();
    }

    /** What was shelved is not with its owner. */
    @Test
    void whoseOwnOneIsNotBackIsOwedOneStill() {
        repair.handsIn();
        school.happens(new SwapFact.LoanerUnclear(SWAP, OUT, LOANER, 1, CaseKind.UNKNOWN_OUTCOME));
        repair.isCollected();
        repair.isRepaired();
        school.happens(new RepairFact.TicketMoved(
                AnasRepair.TICKET,
                RepairAction.SHELVE,
                TicketState.READY_FOR_RETURN,
                TicketState.CLOSED,
                AnasRepair.KIM,
                ""));
        school.happens(found(LOOK, LOANER, inBay(1)));
        assertThat(school.swap(SWAP).stage()).isEqualTo(Stage.LOANER_OWED);
    }

    /** What was repaired is the very Chromebook that the student has on loan. */
    @Test
    void whoGetsBackTheLoanerItselfHasNoSecondOne() {
        school.part(Records.class).commit(() -> school.part(Assets.class).assign(LOANER, ANA));
        school.happens(
                new SwapFact.HandInAgreed(SWAP, ANA, LOANER, true, AnasRepair.REPORT, 1, AnasRepair.TICKET, false),
                new SwapFact.DeviceHandedIn(SWAP, new IntentId("in"), 3, true, false));
        repair.isCollected();
        repair.isRepaired();
        school.happens(new SwapFact.LoanerTaken(SWAP, new IntentId("out"), LOANER, 3, SwapFact.Proof.SENSED));
        repair.isGivenBackOverTheCounter();
        assertThat(school.openCases()).isEmpty();
    }

    static Stream<Fact> endings() {
        return Stream.of(new SwapFact.VisitEnded(NEXT, Ending.DONE), new RoundFact.RoundEnded(ROUND, true));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void onceTheLoanerIsBackNobodyIsAskedForIt(Fact ending) {
        givenBackWithALoanerOut();
        school.later(Duration.ofHours(1));
        school.happens(
                new GiveBackFact.GiveBackAgreed(NEXT, ANA, LOANER, true, false, null, null, 1, null, null, 1),
                new GiveBackFact.LoanerReturned(NEXT, new IntentId("back"), LOANER, 1, true, false));
        assertThat(school.openCases()).as("before the visit is over").hasSize(1);
        school.happens(ending);
        assertThat(school.openCases()).isEmpty();
        assertThat(school.part(StaffCases.class).find("still-out/R-1")).hasValueSatisfying(decided -> {
            assertThat(decided.resolvedBy()).isEqualTo("kiosk");
            assertThat(decided.resolution()).isEqualTo("the loaner is back");
            assertThat(decided.resolvedAt()).isEqualTo(school.now());
        });
    }

    static Stream<Custody> whereItIsNotOut() {
        return Stream.of(
                new Custody.HeldByPerson(BEN),
                new Custody.HeldInBay(1),
                new Custody.HeldForRepair("R-7"),
                new Custody.InStock());
    }

    @ParameterizedTest
    @MethodSource("whereItIsNotOut")
    void norWhereItIsWithSomebodyElseOrTheSchool(Custody there) {
        givenBackWithALoanerOut();
        moves(there);
        school.happens(new SwapFact.VisitEnded(NEXT, Ending.DONE));
        assertThat(school.openCases()).isEmpty();
    }

    static Stream<Custody> whereItIsOut() {
        return Stream.of(new Custody.HeldByPerson(ANA), new Custody.Unaccounted());
    }

    @ParameterizedTest
    @MethodSource("whereItIsOut")
    void whileTheStudentMayHaveItTheQuestionStays(Custody there) {
        givenBackWithALoanerOut();
        moves(there);
        school.happens(new SwapFact.VisitEnded(NEXT, Ending.DONE), new RoundFact.RoundEnded(ROUND, true));
        assertThat(school.openCase(CaseKind.LOANER_STILL_OUT).assetId()).isEqualTo(LOANER.value());
    }

    @Test
    void noOtherQuestionIsAnsweredByALoanerThatIsBack() {
        school.happens(
                new SwapFact.CaseOpened("c-1", CaseKind.LOANER_NOT_WORKING, 2, SECOND, null),
                new SwapFact.VisitEnded(NEXT, Ending.DONE));
        assertThat(school.openCase(CaseKind.LOANER_NOT_WORKING).id()).isEqualTo("c-1");
    }

    @Test
    void whatElseHappensAnswersNothing() {
        givenBackWithALoanerOut();
        moves(new Custody.InStock());
        school.happens(new RoundFact.DeviceCollected(ROUND, new IntentId("next"), SECOND, 2, Proof.SAID));
        assertThat(school.openCase(CaseKind.LOANER_STILL_OUT).assetId()).isEqualTo(LOANER.value());
    }

    private void givenBackWithALoanerOut() {
        repair.handsIn();
        repair.getsALoaner();
        repair.isCollected();
        repair.isRepaired();
        repair.isGivenBackOverTheCounter();
    }

    private void moves(Custody there) {
        school.part(Records.class)
                .commit(() -> school.part(CustodyLedger.class).record(LOANER, there, "found", "test/1", school.now()));
    }
}
