package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.BENS;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SPARE;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.VISIT;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOf;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfLoanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.closed;
import static org.swapbay.kiosk.swaps.WrittenDown.found;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.in;
import static org.swapbay.kiosk.swaps.WrittenDown.inBay;
import static org.swapbay.kiosk.swaps.WrittenDown.loanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.missing;
import static org.swapbay.kiosk.swaps.WrittenDown.onTheShelf;
import static org.swapbay.kiosk.swaps.WrittenDown.opens;
import static org.swapbay.kiosk.swaps.WrittenDown.taken;
import static org.swapbay.kiosk.swaps.WrittenDown.unclear;
import static org.swapbay.kiosk.swaps.WrittenDown.with;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.repairs.TicketState;

/** What staff find out about a hand-in decides how it goes on. */
class HandInDecidedTests {

    private static final VisitId NEXT = new VisitId("next");
    private static final String UNSEEN = caseOf(in(VISIT), CaseKind.UNVERIFIED_DEPOSIT);

    private final RecordedSchool school = new RecordedSchool();

    @Test
    void whatLiesInTheBayWasHandedInAndALoanerIsOwedFromNowOn() {
        school.happens(agreed(), unclear(VISIT));
        school.later(Duration.ofHours(1));
        school.happens(found(caseOfUnclear(VISIT), ANAS, inBay(BAY)));

        assertThat(school.custody(ANAS)).isEqualTo(new Custody.HeldInBay(BAY));
        assertThat(school.line(ANAS).note()).isEqualTo("looked (kim)");
        stands(Stage.LOANER_OWED, TicketState.OPEN);
        assertThat(school.swap(VISIT).waitingSince()).isEqualTo(school.now());
        var decided = school.part(StaffCases.class).find(caseOfUnclear(VISIT)).orElseThrow();
        assertThat(decided.resolvedBy()).isEqualTo("kim");
        assertThat(decided.resolution()).isEqualTo("looked");
        assertThat(decided.resolvedAt()).isEqualTo(school.now());
    }

    @Test
    void soWasWhatStaffPutOnTheShelf() {
        school.happens(agreed(), unclear(VISIT), found(caseOfUnclear(VISIT), ANAS, onTheShelf()));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.InStock());
        stands(Stage.LOANER_OWED, TicketState.OPEN);
    }

    @Test
    void whoWasToBeLentNothingIsDone() {
        school.happens(agreed(VISIT, ANA, ANAS, true, false), unclear(VISIT));
        school.later(Duration.ofHours(1));
        school.happens(found(caseOfUnclear(VISIT), ANAS, inBay(BAY)));
        stands(Stage.HANDED_IN, TicketState.OPEN);
        assertThat(school.swap(VISIT).closedAt()).isEqualTo(school.now());
    }

    @Test
    void whatTheStudentStillHasWasNeverHandedIn() {
        school.happens(agreed(), unclear(VISIT), found(caseOfUnclear(VISIT), ANAS, with(ANA)));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.HeldByPerson(ANA));
        stands(Stage.CANCELLED, TicketState.CLOSED);
        assertThat(school.swap(VISIT).closedAt()).isEqualTo(school.now());
    }

    @Test
    void norWasWhatIsMissing() {
        school.happens(agreed(), unclear(VISIT), found(caseOfUnclear(VISIT), ANAS, missing()));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.Unaccounted());
        stands(Stage.CANCELLED, TicketState.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void norWasWhatOnlyTheDoorHadSeen(boolean loanerWanted) {
        school.happens(agreed(VISIT, ANA, ANAS, true, loanerWanted), unseen());
        school.happens(found(UNSEEN, ANAS, with(ANA)));
        stands(Stage.CANCELLED, TicketState.CLOSED);
    }

    @Test
    void aLoanerThatWasNotGivenBackBrokenIsLentStill() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, SwapFact.Proof.SENSED));
        school.later(Duration.ofHours(1));
        school.happens(agreed(NEXT, ANA, LOANER));
        school.later(Duration.ofMinutes(1));
        school.happens(unclear(NEXT));
        assertThat(school.lentTo(ANA)).isEmpty();
        school.happens(found(caseOfUnclear(NEXT), LOANER, with(ANA)));
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void whoHasALoanerForItKeepsItAlthoughNothingWasHandedIn() {
        school.happens(agreed(), unseen(), taken(VISIT, LOANER, SwapFact.Proof.SENSED));
        school.happens(found(UNSEEN, ANAS, with(ANA)));
        stands(Stage.DONE, TicketState.CLOSED);
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void whatIsFoundWhereItWasPutChangesNothing() {
        school.happens(agreed(), unseen(), taken(VISIT, LOANER, SwapFact.Proof.SENSED));
        school.happens(found(UNSEEN, ANAS, onTheShelf()));
        stands(Stage.DONE, TicketState.OPEN);
        school.happens(found(UNSEEN, ANAS, inBay(BAY)));
        stands(Stage.DONE, TicketState.OPEN);
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void aVisitThatStillGoesOnIsNotEndedByStaff() {
        school.happens(agreed(), aboutAnas("jammed"), found("jammed", ANAS, missing()));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.HANDING_IN);
    }

    @Test
    void whatLiesBehindADoorThatFreedItselfLaterIsHandedInThen() {
        school.happens(agreed(), opens(VISIT, BAY), new SwapFact.HandInCancelled(VISIT), aboutAnas("late"));
        school.later(Duration.ofHours(1));
        school.happens(found("late", ANAS, inBay(BAY)));
        stands(Stage.LOANER_OWED, TicketState.OPEN);
        assertThat(school.swap(VISIT).waitingSince()).isEqualTo(school.now());
        assertThat(school.asset(ANAS).ready()).isFalse();
    }

    @Test
    void whateverMadeSomebodyLook() {
        school.happens(agreed(), opens(VISIT, BAY), new SwapFact.HandInCancelled(VISIT), aboutABay("forced", BAY));
        school.happens(found("forced", ANAS, inBay(BAY)));
        stands(Stage.LOANER_OWED, TicketState.OPEN);
    }

    @Test
    void butNotWhatIsFoundElsewhere() {
        school.happens(agreed(), opens(VISIT, BAY), new SwapFact.HandInCancelled(VISIT), aboutABay("forced", BAY));
        school.happens(found("forced", ANAS, onTheShelf()), found("forced", ANAS, inBay(4)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(school.ticket(VISIT)).isEmpty();
    }

    @Test
    void whatStaffSaidWasNeverHandedInGetsNoSecondTicket() {
        school.happens(agreed(), opens(VISIT, BAY), unclear(VISIT), found(caseOfUnclear(VISIT), ANAS, with(ANA)));
        school.happens(aboutAnas("late"), found("late", ANAS, inBay(BAY)));
        stands(Stage.CANCELLED, TicketState.CLOSED);
    }

    @Test
    void norDoesWhatIsInRepairByAnotherVisit() {
        school.happens(agreed(), opens(VISIT, BAY), new SwapFact.HandInCancelled(VISIT));
        school.happens(agreed(NEXT, ANA, ANAS), opens(NEXT, 4), handedIn(NEXT, 4));
        school.happens(aboutAnas("late"), found("late", ANAS, inBay(BAY)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(school.ticket(VISIT)).isEmpty();
        assertThat(school.ticket(NEXT)).contains(TicketState.OPEN);
    }

    @Test
    void anotherThingInTheSameBayDecidesNothing() {
        school.happens(agreed(), unclear(VISIT), found(caseOfUnclear(VISIT), BENS, inBay(BAY)));
        assertThat(school.custody(BENS)).isEqualTo(new Custody.HeldInBay(BAY));
        stands(Stage.UNVERIFIED, TicketState.OPEN);
    }

    @Test
    void norDoesAnotherLoanerInTheBayOfTheOneThatIsLookedFor() {
        school.happens(agreed(), handedIn(VISIT, BAY), loanerUnclear(VISIT, LOANER));
        school.happens(found(caseOfLoanerUnclear(VISIT), SPARE, inBay(1)));
        assertThat(school.custody(SPARE)).isEqualTo(new Custody.HeldInBay(1));
        stands(Stage.UNVERIFIED, TicketState.OPEN);
    }

    @Test
    void aCaseThatIsClosedWithoutAWordEndsAHandInThatNeverCameToLight() {
        school.happens(agreed(), unclear(VISIT), closed(caseOfUnclear(VISIT)));
        assertThat(school.openCases()).isEmpty();
        stands(Stage.CANCELLED, TicketState.CLOSED);
        var decided = school.part(StaffCases.class).find(caseOfUnclear(VISIT)).orElseThrow();
        assertThat(decided.resolution()).isEqualTo("nothing to do");
    }

    @Test
    void soDoesWhoeverGivesItsBayBack() {
        var id = caseOfUnclear(VISIT);
        school.happens(agreed(), unclear(VISIT), new DoorFact.BayHeld(BAY, HoldReason.LEFT_OPEN, id));
        school.happens(new DoorFact.BayReleased(BAY, id, "kim", "empty"));
        assertThat(school.openCases()).isEmpty();
        stands(Stage.CANCELLED, TicketState.CLOSED);
    }

    @Test
    void oneThatIsWithSomebodyByNowWasNeverHandedIn() {
        school.happens(agreed(), unclear(VISIT), aboutABay("other", 5), found("other", ANAS, with(BEN)));
        stands(Stage.UNVERIFIED, TicketState.OPEN);
        school.happens(closed(caseOfUnclear(VISIT)));
        stands(Stage.CANCELLED, TicketState.CLOSED);
    }

    @Test
    void oneThatTheWorkshopHasByNowWasHandedIn() {
        var collected = new RoundFact.DeviceCollected(
                new VisitId("round"), new IntentId("collect"), ANAS, BAY, RoundFact.Proof.SENSED);
        school.happens(agreed(), unclear(VISIT), collected);
        stands(Stage.UNVERIFIED, TicketState.OPEN);
        school.later(Duration.ofHours(1));
        school.happens(closed(caseOfUnclear(VISIT)));
        stands(Stage.LOANER_OWED, TicketState.OPEN);
        assertThat(school.swap(VISIT).waitingSince()).isEqualTo(school.now());
    }

    @Test
    void onlyTheLastOfItsCasesDecidesAndNoneOfAnybodyElses() {
        school.happens(agreed(NEXT, BEN, BENS), unclear(NEXT));
        school.happens(agreed(), unclear(VISIT), aboutAnas("second"), closed("second"));
        stands(Stage.UNVERIFIED, TicketState.OPEN);
        school.happens(closed(caseOfUnclear(VISIT)));
        stands(Stage.CANCELLED, TicketState.CLOSED);
        assertThat(school.swap(NEXT).stage()).isEqualTo(Stage.UNVERIFIED);
    }

    @Test
    void aLoanerNobodyAskedForIsOwedAgainOnceItsCaseIsClosed() {
        school.happens(agreed(), handedIn(VISIT, BAY), loanerUnclear(VISIT, LOANER));
        school.later(Duration.ofHours(1));
        school.happens(closed(caseOfLoanerUnclear(VISIT)));
        stands(Stage.LOANER_OWED, TicketState.OPEN);
        assertThat(school.swap(VISIT).waitingSince()).isEqualTo(school.now());
    }

    @Test
    void whatIsDoneStaysDoneWhenItsCaseIsClosed() {
        school.happens(agreed(), unseen(), taken(VISIT, LOANER, SwapFact.Proof.SENSED), closed(UNSEEN));
        stands(Stage.DONE, TicketState.OPEN);
    }

    private void stands(Stage stage, TicketState ticket) {
        assertThat(school.swap(VISIT).stage()).isEqualTo(stage);
        assertThat(school.ticket(VISIT)).contains(ticket);
    }

    private static Fact unseen() {
        return new SwapFact.DeviceHandedIn(VISIT, in(VISIT), BAY, false, false);
    }

    private static SwapFact.CaseOpened aboutAnas(String id) {
        return new SwapFact.CaseOpened(id, CaseKind.DOOR_JAMMED, BAY, ANAS, VISIT);
    }

    private static SwapFact.CaseOpened aboutABay(String id, int bay) {
        return new SwapFact.CaseOpened(id, CaseKind.DOOR_FORCED, bay, null, null);
    }
}
