package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What may go wrong while a loaner comes back, and which of it moves its door a second time. */
class GiveBackTroubleTests extends GiveBackTrouble {

    @Test
    void theLoanersDoorOpensAgainOnlyWhereItWasSeenShutOnNothing() {
        brings();
        var bay = hallway.openingBay();
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).as("in motion").hasSize(1);
        hallway.opens(bay);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).as("open").hasSize(1);
        hallway.closes(bay, Presence.ABSENT);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).containsExactly(bay, bay);
        assertThat(hallway.scene(PutLoanerIn.class).trouble()).isEqualTo(PutLoanerIn.Trouble.NONE);
        assertThat(hallway.facts(DoorFact.OpeningIntended.class))
                .extracting(DoorFact.OpeningIntended::intent)
                .doesNotHaveDuplicates();
    }

    @Test
    void whereItsBayIsHeldMeanwhileAnotherOneOpens() {
        closesOnNothing();
        var bay = hallway.openingBay();
        hallway.hold(bay);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.scene(PutLoanerIn.class).trouble()).isEqualTo(PutLoanerIn.Trouble.OTHER_DOOR);
        assertThat(hallway.pulses).hasSize(2).last().isNotEqualTo(bay);
    }

    @Test
    void whereItStandsOpenUnseenItGetsNoSecondPulse() {
        closesOnNothing();
        var bay = hallway.openingBay();
        hallway.unseen(bay, new BayReading(DoorState.OPEN, Presence.ABSENT));
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).hasSize(2).last().isNotEqualTo(bay);
    }

    @Test
    void andWhereNoOtherBayIsFreeNothingOpensAndTheReturnIsOff() {
        hallway.holds(3, BENS_OWN);
        closesOnNothing();
        hallway.hold(hallway.openingBay());
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.DOOR_STUCK);
        assertThat(hallway.facts(GiveBackFact.GiveBackCancelled.class)).hasSize(1);
        assertThat(hallway.pulses).hasSize(1);
    }

    @Test
    void aLoanersDoorIsStuckOnlyOnceItWasSlow() {
        brings();
        hallway.touch(new Touch.DoorIsStuck());
        hallway.passes(HandInRules.SLOW.minus(INSTANT));
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.pulses).hasSize(1);
        hallway.passes(INSTANT);
        assertThat(hallway.scene(PutLoanerIn.class).trouble()).isEqualTo(PutLoanerIn.Trouble.DOOR_SLOW);
        hallway.passes(HandInRules.STUCK.minus(HandInRules.SLOW).minus(INSTANT));
        assertThat(hallway.scene(PutLoanerIn.class).opening().phase()).isEqualTo(Opening.Phase.PULSED);
        hallway.passes(INSTANT);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.DOOR_STUCK);
        assertThat(hallway.facts(GiveBackFact.GiveBackCancelled.class)).hasSize(1);
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::reason)
                .containsExactly(HoldReason.JAMMED);
        assertThat(hallway.pulses).hasSize(1);
    }

    @Test
    void aLoanerThatLiesBehindADoorNobodySawOpenIsAQuestionAndNothingComesOut() {
        brings();
        var bay = hallway.openingBay();
        hallway.passes(HandInRules.SLOW);
        hallway.unseen(bay, SHUT_AND_FULL);
        hallway.touch(new Touch.DoorIsStuck());
        returnIsUnclear(CaseKind.UNVERIFIED_DEPOSIT, OpeningOutcome.UNKNOWN);
        assertThat(hallway.pulses).containsExactly(bay);
    }

    @Test
    void soItIsWhereNobodyCanSeeTheDoorAnyMore() {
        brings();
        var bay = hallway.openingBay();
        hallway.sense(bay, BayReading.NOT_SENSED);
        assertThat(hallway.scene(PutLoanerIn.class).opening().bay()).isEqualTo(bay);
        hallway.passes(HandInRules.STUCK);
        returnIsUnclear(CaseKind.UNKNOWN_OUTCOME, OpeningOutcome.UNKNOWN);
        assertThat(hallway.pulses).containsExactly(bay);
    }

    @Test
    void aLoanersDoorIsAskedToBeShutAndAQuestionOnceItIsLeftOpen() {
        brings();
        hallway.opens(hallway.openingBay());
        hallway.passes(HandInRules.REMIND.minus(INSTANT));
        assertThat(hallway.scene(PutLoanerIn.class).trouble()).isEqualTo(PutLoanerIn.Trouble.NONE);
        hallway.passes(INSTANT);
        assertThat(hallway.scene(PutLoanerIn.class).trouble()).isEqualTo(PutLoanerIn.Trouble.PLEASE_CLOSE);
        hallway.passes(HandInRules.LEFT_OPEN.minus(HandInRules.REMIND).minus(INSTANT));
        assertThat(hallway.visit.scene()).isInstanceOf(PutLoanerIn.class);
        hallway.passes(INSTANT);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.DOOR_LEFT_OPEN);
        returnIsUnclear(CaseKind.DOOR_LEFT_OPEN, OpeningOutcome.LEFT_OPEN);
    }

    @Test
    void aLoanersDoorInMotionCannotBeLeft() {
        brings();
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.visit.scene()).isInstanceOf(PutLoanerIn.class);
        hallway.opens(hallway.openingBay());
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.visit.scene()).isInstanceOf(PutLoanerIn.class);
        assertThat(hallway.facts(GiveBackFact.GiveBackCancelled.class)).isEmpty();
    }

    @Test
    void aSensorSlowerThanTheDoorHasTheLoanerInAfterAll() {
        closesOnNothing();
        hallway.sense(hallway.openingBay(), SHUT_AND_FULL);
        assertThat(hallway.facts(GiveBackFact.LoanerReturned.class))
                .singleElement()
                .extracting(GiveBackFact.LoanerReturned::sensed)
                .isEqualTo(true);
        assertThat(hallway.openingBay()).isEqualTo(4);
        assertThat(hallway.visit.scene()).isInstanceOf(TakeOwn.class);
    }

    @Test
    void butNotWhereTheDoorIsOpenOrNothingLiesThere() {
        closesOnNothing();
        hallway.sense(hallway.openingBay(), SHUT_AND_EMPTY);
        hallway.sense(hallway.openingBay(), new BayReading(DoorState.CLOSED, Presence.NOT_SENSED));
        assertThat(hallway.visit.scene()).isInstanceOf(PutLoanerIn.class);
        assertThat(hallway.facts(GiveBackFact.LoanerReturned.class)).isEmpty();
        assertThat(hallway.pulses).hasSize(1);
    }

    @Test
    void whetherItWasFeltInItsBayIsWrittenDown() {
        anaPutsTheLoanerIn();
        var blind = new Hallway().without(1).withoutPresenceSensors();
        blind.badge(AStudent.named(Hallway.ANA.id(), "Ana R").has(FIRST_LOANER).made());
        blind.pin(true);
        blind.touch(new Touch.ChoseErrand(Errand.RETURN_LOANER));
        blind.label(FIRST_LOANER);
        blind.touch(new Touch.GoOn());
        blind.opens(blind.openingBay());
        blind.closes(blind.openingBay(), Presence.NOT_SENSED);
        assertThat(List.of(hallway, blind))
                .flatExtracting(hall -> hall.facts(GiveBackFact.LoanerReturned.class))
                .extracting(GiveBackFact.LoanerReturned::sensed)
                .containsExactly(true, false);
    }

    @Test
    void whereSomebodyAsksForHelpAtAnEmptyBayThePersonMayKnowBetterThanTheSensor() {
        closesOnNothing();
        hallway.touch(new Touch.AskForHelp());
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.ASK_FOR_HELP);
        assertThat(hallway.facts(GiveBackFact.ReturnUnclear.class))
                .extracting(GiveBackFact.ReturnUnclear::kind)
                .containsExactly(CaseKind.UNVERIFIED_DEPOSIT);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }
}
