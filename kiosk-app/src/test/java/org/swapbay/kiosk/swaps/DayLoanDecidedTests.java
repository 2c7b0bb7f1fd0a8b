package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;
import static org.swapbay.kiosk.swaps.RecordedSchool.SPARE;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.borrows;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOf;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfLoanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfUnseen;
import static org.swapbay.kiosk.swaps.WrittenDown.closed;
import static org.swapbay.kiosk.swaps.WrittenDown.found;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.inBay;
import static org.swapbay.kiosk.swaps.WrittenDown.loanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.missing;
import static org.swapbay.kiosk.swaps.WrittenDown.onTheShelf;
import static org.swapbay.kiosk.swaps.WrittenDown.out;
import static org.swapbay.kiosk.swaps.WrittenDown.taken;
import static org.swapbay.kiosk.swaps.WrittenDown.with;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.DayLoan.State;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/** A loaner that Ana borrows for the day and that nobody saw leave: what staff find out says whether it ever did. */
class DayLoanDecidedTests {

    private static final VisitId DAY = new VisitId("day");
    private static final IntentId AGAIN = new IntentId("again");

    private final RecordedSchool school = new RecordedSchool();

    @Test
    void whatLeftIsLentForTheDay() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.SENSED));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.HeldByPerson(ANA));
        stands(State.LENT);
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(school.part(DayLoans.class).openFor(ANA)).isPresent();
    }

    @Test
    void whatMayHaveLeftIsLookedFor() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        stands(State.UNVERIFIED);
        assertThat(school.openCase(CaseKind.DOOR_LEFT_OPEN).personId()).isEqualTo(ANA.value());
        assertThat(school.lentTo(ANA)).isEmpty();
    }

    @Test
    void whatNobodySawLeaveAndLiesInItsBayWasNeverBorrowed() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.ASSUMED));
        school.happens(found(caseOfUnseen(DAY), LOANER, inBay(1)));
        stands(State.VOID);
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(school.part(DayLoans.class).since(ANA, WrittenDown.TODAY)).isEmpty();
    }

    @Test
    void norWasWhatStaffPutOnTheShelf() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.happens(found(caseOfLoanerUnclear(DAY), LOANER, onTheShelf()));
        stands(State.VOID);
    }

    @Test
    void whatCameBackMeanwhileWasBorrowedAllTheSame() {
        var broken = new VisitId("broken");
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.ASSUMED));
        school.happens(agreed(broken, ANA, LOANER), handedIn(broken, BAY));
        school.happens(found(caseOfUnseen(DAY), LOANER, inBay(BAY)));
        stands(State.LENT);
        assertThat(school.part(Swaps.class).loaned(DAY)).contains(LOANER);
        assertThat(school.lentTo(ANA)).isEmpty();
    }

    @Test
    void whoHasItHasBorrowedIt() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.happens(found(caseOfLoanerUnclear(DAY), LOANER, with(ANA)));
        stands(State.LENT);
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void whereSomebodyElseHasItNobodyHasBorrowedIt() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.happens(found(caseOfLoanerUnclear(DAY), LOANER, with(BEN)));
        stands(State.VOID);
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(school.lentTo(BEN)).isEmpty();
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.HeldByPerson(BEN));
        assertThat(school.openCase(CaseKind.LOANER_STILL_OUT).personId()).isEqualTo(BEN.value());
    }

    @Test
    void norWhereItIsMissing() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.happens(found(caseOfLoanerUnclear(DAY), LOANER, missing()));
        stands(State.VOID);
    }

    @Test
    void whatIsBookedAsLentStaysLentWhoeverHasIt() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.ASSUMED));
        var unseen = caseOfUnseen(DAY);
        school.happens(found(unseen, LOANER, with(ANA)), found(unseen, LOANER, with(BEN)));
        school.happens(found(unseen, LOANER, missing()));
        stands(State.LENT);
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void whoWasLentNothingAfterAllIsNotLentItByALaterLook() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.happens(found(caseOfLoanerUnclear(DAY), LOANER, missing()));
        school.happens(found(caseOfLoanerUnclear(DAY), LOANER, with(ANA)));
        stands(State.VOID);
        assertThat(school.lentTo(ANA)).isEmpty();
    }

    @Test
    void anotherOneInItsBayDecidesNothing() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.happens(found(caseOfLoanerUnclear(DAY), SPARE, inBay(1)));
        stands(State.UNVERIFIED);
    }

    @Test
    void whereNobodyWasAskedWhereItIsNothingWasBorrowed() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER), closed(caseOfLoanerUnclear(DAY)));
        stands(State.VOID);
    }

    @Test
    void norWhereItsBayWasGivenBack() {
        var id = caseOfLoanerUnclear(DAY);
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.happens(
                new DoorFact.BayHeld(1, HoldReason.LEFT_OPEN, id), new DoorFact.BayReleased(1, id, "kim", "empty"));
        stands(State.VOID);
    }

    @Test
    void whatIsLentStaysLentWhenItsCaseIsClosed() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.ASSUMED), closed(caseOfUnseen(DAY)));
        stands(State.LENT);
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void whereTheMissingOneTurnsUpTheOneThatWasTakenInsteadIsLentStill() {
        school.happens(borrows(DAY, ANA), new SwapFact.LoanerMissing(DAY, out(DAY), LOANER, 1));
        school.happens(new SwapFact.LoanerTaken(DAY, AGAIN, SECOND, 2, Proof.SENSED));
        school.happens(found(caseOf(out(DAY), CaseKind.BAY_EMPTY), LOANER, onTheShelf()));
        stands(State.LENT);
        assertThat(school.lentTo(ANA)).contains(SECOND);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void whereItWasInAnothersBayItIsLentWhereverThatOneLies() {
        school.happens(borrows(DAY, ANA), new SwapFact.OtherLoanerTaken(DAY, out(DAY), LOANER, SECOND, 1));
        school.happens(found(caseOf(out(DAY), CaseKind.WRONG_LOANER_TAKEN), LOANER, inBay(2)));
        stands(State.LENT);
        assertThat(school.lentTo(ANA)).contains(SECOND);
    }

    @Test
    void whoKeptTheFirstOneTooIsACaseOfItsOwn() {
        school.happens(borrows(DAY, ANA), new SwapFact.LoanerRejected(DAY, out(DAY), LOANER, 1, false));
        school.happens(new SwapFact.LoanerTaken(DAY, AGAIN, SECOND, 2, Proof.SENSED));
        school.happens(found(caseOf(out(DAY), CaseKind.LOANER_NOT_WORKING), LOANER, with(ANA)));
        stands(State.LENT);
        assertThat(school.lentTo(ANA)).contains(SECOND);
        var stillOut = school.openCase(CaseKind.LOANER_STILL_OUT);
        assertThat(stillOut.assetId()).isEqualTo(LOANER.value());
        assertThat(stillOut.personId()).isEqualTo(ANA.value());
        school.happens(found(stillOut.id(), LOANER, with(ANA)));
        assertThat(school.openCases()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidOfTheFirstOneDoesNotDecideAboutTheOneThatIsStillLookedFor(Said said) {
        school.happens(borrows(DAY, ANA), new SwapFact.LoanerMissing(DAY, out(DAY), LOANER, 1));
        laterUnclear();
        school.happens(said.of(caseOf(out(DAY), CaseKind.BAY_EMPTY)));
        stands(State.UNVERIFIED);
        school.happens(found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, with(ANA)));
        stands(State.LENT);
        assertThat(school.lentTo(ANA)).contains(SECOND);
    }

    /** How a case ends. */
    enum Said {
        BACK(onTheShelf()),
        WITH_ANOTHER(with(BEN)),
        NOT_FOUND(missing()),
        NOTHING(null);

        private final SwapFact.@Nullable Whereabouts where;

        Said(SwapFact.@Nullable Whereabouts where) {
            this.where = where;
        }

        Fact of(String caseId) {
            return where == null ? closed(caseId) : found(caseId, LOANER, where);
        }
    }

    @Test
    void norDoesTheEndOfTheWarningAboutTheFirstOneThatSomebodyElseHas() {
        school.happens(borrows(DAY, ANA), new SwapFact.LoanerMissing(DAY, out(DAY), LOANER, 1));
        laterUnclear();
        school.later(Duration.ofMinutes(1));
        school.happens(found(caseOf(out(DAY), CaseKind.BAY_EMPTY), LOANER, with(BEN)));
        school.happens(closed(school.openCase(CaseKind.LOANER_STILL_OUT).id()));
        stands(State.UNVERIFIED);
        school.happens(found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, with(ANA)));
        stands(State.LENT);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void norDoesAStuckDoorThatOpensLaterStill() {
        var late = "late/" + CaseKind.DOOR_OPENED_LATE;
        var first = RecordedSchool.opens(DAY, out(DAY), 1, Purpose.PICK_UP, LOANER);
        school.happens(borrows(DAY, ANA), first, new DoorFact.BayHeld(1, HoldReason.JAMMED, "jam"));
        laterUnclear();
        school.later(Duration.ofMinutes(1));
        school.happens(new DoorFact.HeldDoorOpened(1, late), new DoorFact.BayReleased(1, late, "kim", "it is inside"));
        stands(State.UNVERIFIED);
        school.happens(found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, with(ANA)));
        stands(State.LENT);
    }

    @Test
    void aWarningAboutAFirstOneThatIsLostAgainKeepsNobodyWaiting() {
        school.happens(borrows(DAY, ANA), new SwapFact.LoanerMissing(DAY, out(DAY), LOANER, 1));
        laterUnclear();
        school.later(Duration.ofMinutes(1));
        school.happens(found(caseOf(out(DAY), CaseKind.BAY_EMPTY), LOANER, with(BEN)));
        var lost = new SwapFact.BayContentDiffers(1, "lost", Optional.of(LOANER));
        school.happens(lost, found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, inBay(2)));
        stands(State.VOID);
    }

    @Test
    void oneThatWasPutBackBrokenKeepsNobodyWaiting() {
        var brokenToo = new SwapFact.CaseOpened("broken", CaseKind.LOANER_NOT_WORKING, 2, SECOND, DAY);
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.later(Duration.ofMinutes(1));
        school.happens(brokenToo, found(caseOfLoanerUnclear(DAY), LOANER, inBay(1)));
        stands(State.VOID);
    }

    @Test
    void norDoesAFirstOneThatIsMissingStillOnceTheLaterOneIsFound() {
        school.happens(borrows(DAY, ANA), new SwapFact.LoanerMissing(DAY, out(DAY), LOANER, 1));
        laterUnclear();
        school.happens(found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, inBay(2)));
        stands(State.VOID);
    }

    @Test
    void norAnotherCaseAboutTheSameOne() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.later(Duration.ofMinutes(1));
        school.happens(new SwapFact.CaseOpened("again", CaseKind.DOOR_FORCED, 1, LOANER, DAY));
        school.happens(found(caseOfLoanerUnclear(DAY), LOANER, missing()));
        stands(State.VOID);
    }

    @Test
    void aLoanerThatSomebodyHasAndWasNotLentIsACaseOfItsOwn() {
        school.happens(borrows(DAY, ANA), new SwapFact.LoanerRejected(DAY, out(DAY), LOANER, 1, false));
        school.happens(found(caseOf(out(DAY), CaseKind.LOANER_NOT_WORKING), LOANER, with(ANA)));
        stands(State.AGREED);
        var stillOut = school.openCase(CaseKind.LOANER_STILL_OUT);
        assertThat(stillOut.assetId()).isEqualTo(LOANER.value());
        assertThat(stillOut.personId()).isEqualTo(ANA.value());
        assertThat(stillOut.visitId()).isEqualTo(DAY.value());
        assertThat(stillOut.bay()).isNull();
    }

    @Test
    void whatIsLookedForInAnotherVisitIsAnotherQuestion() {
        var bens = new VisitId("bens-day");
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        school.later(Duration.ofMinutes(1));
        school.happens(borrows(bens, BEN), loanerUnclear(bens, SECOND), closed(caseOfLoanerUnclear(DAY)));
        stands(State.VOID);
        assertThat(school.part(DayLoans.class).unverified(BEN)).isTrue();
    }

    @Test
    void whatWasBookedAndLiesInItsBayWasNeverLentWhateverElseIsMissing() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.ASSUMED));
        school.later(Duration.ofMinutes(1));
        school.happens(new SwapFact.LoanerMissing(DAY, AGAIN, SECOND, 2));
        school.happens(found(caseOfUnseen(DAY), LOANER, inBay(1)));
        stands(State.VOID);
        assertThat(school.lentTo(ANA)).isEmpty();
    }

    /** A minute after the first one the second one is not seen to leave either. */
    private void laterUnclear() {
        school.later(Duration.ofMinutes(1));
        school.happens(new SwapFact.LoanerUnclear(DAY, AGAIN, SECOND, 2, CaseKind.UNKNOWN_OUTCOME));
    }

    private void stands(State state) {
        assertThat(school.part(DayLoans.class).find(DAY).orElseThrow().state()).isEqualTo(state);
    }
}
