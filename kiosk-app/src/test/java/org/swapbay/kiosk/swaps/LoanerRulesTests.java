package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class LoanerRulesTests {

    private final Hallway hallway = new Hallway();

    private int anaIsAtTheLoaner() {
        hallway.anaHandsIn();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        var bay = hallway.openingBay();
        hallway.opens(bay);
        return bay;
    }

    @Test
    void closingTheDoorOnTheLoanerTakesNothing() {
        var bay = anaIsAtTheLoaner();
        hallway.closes(bay, Presence.PRESENT);
        assertThat(hallway.scene(Scene.TakeLoaner.class).trouble()).isEqualTo(Scene.TakeLoaner.Trouble.STILL_INSIDE);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class)).isEmpty();
        hallway.touch(new Touch.OpenAgain());
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class)).hasSize(1);
    }

    @Test
    void walkingOffLeavesALoanerOwedThatTheNextScanGives() {
        var bay = anaIsAtTheLoaner();
        hallway.closes(bay, Presence.PRESENT);
        hallway.passes(Duration.ofSeconds(61));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);

        var handedIn = hallway.facts(SwapFact.DeviceHandedIn.class).getFirst();
        var owed = new Student.Owed(handedIn.visit(), ANAS_OWN.id(), "R-1", false, Optional.empty());
        hallway.badge(AStudent.named(ANA.id(), "Ana R").isOwed(owed).made());
        hallway.pin(true);
        assertThat(hallway.scene(Scene.Choose.class).errands()).startsWith(Errand.FETCH_LOANER);
        hallway.touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                .extracting(SwapFact.LoanerTaken::visit)
                .containsExactly(handedIn.visit());
    }

    @Test
    void aLoanerTheSensorMissesLateIsLentAllTheSame() {
        var bay = anaIsAtTheLoaner();
        hallway.closes(bay, Presence.PRESENT);
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                .extracting(SwapFact.LoanerTaken::loaner)
                .containsExactly(FIRST_LOANER.id());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Done.class);
    }

    @Test
    void whileNobodyCanSeeTheDoorNoSecondLoanerIsGiven() {
        hallway.anaHandsIn();
        hallway.sense(hallway.openingBay(), BayReading.NOT_SENSED);
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.ASK_FOR_HELP);
        assertThat(hallway.facts(SwapFact.LoanerUnclear.class)).hasSize(1);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void anEmptyBayIsNotBelievedAgainstItsSensor() {
        var bay = anaIsAtTheLoaner();
        hallway.touch(new Touch.NothingInThere());
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.ASK_FOR_HELP);
        assertThat(hallway.facts(SwapFact.LoanerUnclear.class)).hasSize(1);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void withoutASensorAnEmptyBayIsFollowedByAnotherLoaner() {
        hallway.withoutPresenceSensors();
        hallway.anaAgreesToASwap();
        var deposit = hallway.openingBay();
        hallway.opens(deposit);
        hallway.closes(deposit, Presence.NOT_SENSED);
        var empty = hallway.openingBay();
        hallway.opens(empty);
        hallway.touch(new Touch.NothingInThere());
        hallway.closes(empty, Presence.NOT_SENSED);
        assertThat(hallway.facts(SwapFact.LoanerMissing.class)).hasSize(1);
        assertThat(hallway.scene(Scene.TakeLoaner.class).loaner()).isEqualTo(SECOND_LOANER);
    }

    @Test
    void aLoanerThatDoesNotStartIsPutBackAndAnotherOneGiven() {
        var bay = anaIsAtTheLoaner();
        hallway.touch(new Touch.DoesNotStart());
        hallway.closes(bay, Presence.PRESENT);
        assertThat(hallway.facts(SwapFact.LoanerRejected.class))
                .extracting(SwapFact.LoanerRejected::loaner)
                .containsExactly(FIRST_LOANER.id());
        var take = hallway.scene(Scene.TakeLoaner.class);
        assertThat(take.loaner()).isEqualTo(SECOND_LOANER);
        assertThat(take.attempt()).isEqualTo(2);
    }

    @Test
    void theLabelScannedOnTheWayOutDecidesWhichOneWasLent() {
        var bay = anaIsAtTheLoaner();
        hallway.label(SECOND_LOANER);
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.facts(SwapFact.OtherLoanerTaken.class))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.expected()).isEqualTo(FIRST_LOANER.id());
                    assertThat(f.taken()).isEqualTo(SECOND_LOANER.id());
                });
    }

    @Test
    void aLoanerWhoseDoorIsLeftOpenIsBookedToTheStudent() {
        anaIsAtTheLoaner();
        hallway.passes(HandInRules.LEFT_OPEN);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class).getFirst().proof()).isEqualTo(SwapFact.Proof.ASSUMED);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    @Test
    void aStuckLoanerDoorGivesTheNextLoaner() {
        hallway.anaHandsIn();
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(hallway.scene(Scene.TakeLoaner.class).loaner()).isEqualTo(SECOND_LOANER);
        assertThat(hallway.facts(SwapFact.LoanerMissing.class)).isEmpty();
    }

    @Test
    void afterTheWrongDoorNoSecondLoanerIsGivenUntilSomebodyLooked() {
        hallway.anaHandsIn();
        hallway.opens(hallway.openingBay() == 1 ? 2 : 1);
        assertThat(hallway.facts(SwapFact.LoanerUnclear.class))
                .extracting(SwapFact.LoanerUnclear::kind)
                .containsExactly(CaseKind.WRONG_DOOR_OPENED);
    }

    @Test
    void aFriendsLoanerIsNotBookedToTheOneWhoScansIt() {
        hallway.anaHandsIn();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.happens(new VisitEvent.LabelShown(Optional.of(SECOND_LOANER), false, true));
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.facts(SwapFact.OtherLoanerTaken.class)).isEmpty();
        assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                .extracting(SwapFact.LoanerTaken::loaner)
                .containsExactly(FIRST_LOANER.id());
    }

    @Test
    void withoutASensorNobodyKnowsWhereALoanerThatDoesNotStartWent() {
        hallway.withoutPresenceSensors();
        hallway.anaAgreesToASwap();
        var deposit = hallway.openingBay();
        hallway.opens(deposit);
        hallway.closes(deposit, Presence.NOT_SENSED);
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.touch(new Touch.DoesNotStart());
        hallway.closes(bay, Presence.NOT_SENSED);
        assertThat(hallway.facts(SwapFact.LoanerRejected.class).getFirst().seen())
                .isFalse();
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::bay)
                .containsExactly(bay);
        assertThat(hallway.facts(DoorFact.OpeningSettled.class).getLast().outcome())
                .isEqualTo(OpeningOutcome.UNKNOWN);
        assertThat(hallway.scene(Scene.TakeLoaner.class).loaner()).isEqualTo(SECOND_LOANER);
    }

    @Test
    void aDoorOutOfSightForAWhileIsNotTakenForAStuckOne() {
        hallway.withoutPresenceSensors();
        hallway.anaAgreesToASwap();
        var deposit = hallway.openingBay();
        hallway.opens(deposit);
        hallway.closes(deposit, Presence.NOT_SENSED);
        var bay = hallway.openingBay();
        hallway.sense(bay, BayReading.NOT_SENSED);
        hallway.closes(bay, Presence.NOT_SENSED);
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(SwapFact.LoanerUnclear.class))
                .extracting(SwapFact.LoanerUnclear::kind)
                .containsExactly(CaseKind.UNKNOWN_OUTCOME);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    @Test
    void aSensorTellsWhatADoorOutOfSightDid() {
        hallway.anaHandsIn();
        var bay = hallway.openingBay();
        hallway.sense(bay, BayReading.NOT_SENSED);
        hallway.closes(bay, Presence.PRESENT);
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(SwapFact.LoanerUnclear.class)).isEmpty();
        assertThat(hallway.facts(SwapFact.CaseOpened.class))
                .extracting(SwapFact.CaseOpened::kind, SwapFact.CaseOpened::asset)
                .containsExactly(tuple(CaseKind.DOOR_JAMMED, FIRST_LOANER.id()));
    }

    @Test
    void aLoanerBehindAForcedDoorIsNotFollowedByASecondOne() {
        var bay = anaIsAtTheLoaner();
        hallway.closes(bay, Presence.PRESENT);
        hallway.opens(bay);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.ASK_FOR_HELP);
        assertThat(hallway.pulses).hasSize(2);
    }
}
