package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class HandInRulesTests {

    private final Hallway hallway = new Hallway();

    @Test
    void theLoanersDoorStaysShutUntilTheHandInWasSeen() {
        hallway.anaAgreesToASwap();
        var bay = hallway.openingBay();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(bay);
        assertThat(hallway.pulses).containsExactly(bay);
        hallway.closes(bay, Presence.PRESENT);
        assertThat(hallway.facts(SwapFact.DeviceHandedIn.class)).hasSize(1);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void anAcknowledgementIsNotAnOpenDoor() {
        hallway.anaAgreesToASwap();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        assertThat(hallway.facts(DoorFact.DoorOpened.class)).isEmpty();
    }

    @Test
    void aLostReplyIsNeverAnsweredByASecondPulse() {
        hallway.anaAgreesToASwap();
        hallway.pulse(PulseOutcome.UNANSWERED);
        hallway.passes(Duration.ofSeconds(30));
        hallway.opens(hallway.openingBay());
        assertThat(hallway.pulses).hasSize(1);
        assertThat(hallway.scene(Scene.PutIn.class).opening().phase()).isEqualTo(Opening.Phase.OPEN);
    }

    @Test
    void nothingInsideMeansOpenAgainWithANewIntentOrCancel() {
        hallway.anaAgreesToASwap();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.scene(Scene.PutIn.class).trouble()).isEqualTo(Scene.PutIn.Trouble.NOTHING_INSIDE);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.facts(DoorFact.OpeningIntended.class))
                .extracting(DoorFact.OpeningIntended::intent)
                .hasSize(2)
                .doesNotHaveDuplicates();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).hasSize(1);
        assertThat(hallway.facts(SwapFact.DeviceHandedIn.class)).isEmpty();
    }

    @Test
    void aStuckDoorIsHeldAndAnotherOneOpens() {
        hallway.anaAgreesToASwap();
        var stuck = hallway.openingBay();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.pulses).as("too early to say").hasSize(1);
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.openingBay()).isNotEqualTo(stuck);
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::bay)
                .containsExactly(stuck);
        assertThat(hallway.facts(DoorFact.OpeningSettled.class).getFirst().outcome())
                .isEqualTo(OpeningOutcome.JAMMED);
    }

    @Test
    void aDeviceInABayWhoseDoorWasNeverSeenOpenIsLookedAtByStaff() {
        hallway.anaAgreesToASwap();
        hallway.closes(hallway.openingBay(), Presence.PRESENT);
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(SwapFact.HandInUnclear.class)).singleElement().satisfies(f -> assertThat(f.kind())
                .isEqualTo(CaseKind.UNVERIFIED_DEPOSIT));
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).isEmpty();
    }

    @Test
    void whileNobodyCanSeeTheDoorNobodySaysThatNothingWasHandedIn() {
        hallway.anaAgreesToASwap();
        hallway.sense(hallway.openingBay(), BayReading.NOT_SENSED);
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(SwapFact.HandInUnclear.class)).singleElement().satisfies(f -> assertThat(f.kind())
                .isEqualTo(CaseKind.UNKNOWN_OUTCOME));
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).isEmpty();
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    @Test
    void aChromebookTheSensorSeesLateIsHandedInAllTheSame() {
        hallway.anaAgreesToASwap();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        hallway.closes(bay, Presence.PRESENT);
        assertThat(hallway.facts(SwapFact.DeviceHandedIn.class)).hasSize(1);
        assertThat(hallway.facts(DoorFact.OpeningSettled.class)).as("once").hasSize(1);
        assertThat(hallway.scene(Scene.TakeLoaner.class).loaner()).isEqualTo(Hallway.FIRST_LOANER);
    }

    @Test
    void aDoorThatSpringsOpenAfterItWasClosedIsLookedAtByStaff() {
        hallway.anaAgreesToASwap();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        hallway.opens(bay);
        assertThat(hallway.facts(DoorFact.DoorForced.class))
                .extracting(DoorFact.DoorForced::bay)
                .containsExactly(bay);
        assertThat(hallway.pulses).hasSize(1);
    }

    @Test
    void aDoorLeftOpenEndsInAStaffCase() {
        hallway.anaAgreesToASwap();
        hallway.opens(hallway.openingBay());
        hallway.passes(HandInRules.REMIND);
        assertThat(hallway.scene(Scene.PutIn.class).trouble()).isEqualTo(Scene.PutIn.Trouble.PLEASE_CLOSE);
        hallway.passes(HandInRules.LEFT_OPEN);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.DOOR_LEFT_OPEN);
        assertThat(hallway.facts(SwapFact.HandInUnclear.class)).hasSize(1);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    @Test
    void aPulseThatWasCertainlyNotSentLosesNothing() {
        hallway.anaAgreesToASwap();
        hallway.pulse(PulseOutcome.NOT_SENT);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.LOCKS_DOWN);
        assertThat(hallway.facts(DoorFact.OpeningSettled.class).getFirst().outcome())
                .isEqualTo(OpeningOutcome.VOID);
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).hasSize(1);
    }

    @Test
    void theWrongDoorStopsTheVisitAndHoldsBoth() {
        hallway.anaAgreesToASwap();
        var asked = hallway.openingBay();
        hallway.opens(1);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.WRONG_DOOR);
        assertThat(hallway.facts(DoorFact.DoorForced.class))
                .extracting(DoorFact.DoorForced::bay)
                .containsExactly(1);
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::bay)
                .containsExactly(asked);
    }

    @Test
    void afterTheWrongDoorSomebodyLooksForTheChromebook() {
        hallway.anaAgreesToASwap();
        hallway.opens(1);
        assertThat(hallway.facts(SwapFact.HandInUnclear.class))
                .extracting(SwapFact.HandInUnclear::kind)
                .containsExactly(CaseKind.WRONG_DOOR_OPENED);
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).isEmpty();
    }

    @Test
    void withoutALoanerTheStudentIsPutOnTheWaitingList() {
        hallway.without(1).without(2);
        hallway.anaHandsIn();
        var outcome = hallway.scene(Scene.Done.class).outcome();
        assertThat(outcome.waiting()).isTrue();
        assertThat(outcome.loaner()).isEmpty();
        assertThat(hallway.facts(SwapFact.HandInAgreed.class).getFirst().loanerWanted())
                .isTrue();
    }

    @Test
    void aDoorOutOfSightForAWhileMayHaveTakenTheChromebook() {
        hallway.withoutPresenceSensors();
        hallway.anaAgreesToASwap();
        var bay = hallway.openingBay();
        hallway.sense(bay, BayReading.NOT_SENSED);
        hallway.closes(bay, Presence.NOT_SENSED);
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).isEmpty();
        assertThat(hallway.facts(SwapFact.HandInUnclear.class))
                .extracting(SwapFact.HandInUnclear::kind)
                .containsExactly(CaseKind.UNKNOWN_OUTCOME);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    @Test
    void afterAForcedDoorAnotherBayIsOffered() {
        hallway.anaAgreesToASwap();
        var forced = hallway.openingBay();
        hallway.opens(forced);
        hallway.closes(forced, Presence.ABSENT);
        hallway.opens(forced);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
        hallway.touch(new Touch.OpenAgain());
        var put = hallway.scene(Scene.PutIn.class);
        assertThat(put.opening().bay()).isNotEqualTo(forced);
        assertThat(put.trouble()).isEqualTo(Scene.PutIn.Trouble.OTHER_DOOR);
    }

    @Test
    void aStuckDoorsCaseNamesTheChromebookAndTheVisit() {
        hallway.anaAgreesToASwap();
        var visit = hallway.scene(Scene.PutIn.class).guest().visit();
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(hallway.facts(SwapFact.CaseOpened.class)).singleElement().satisfies(jam -> {
            assertThat(jam.asset()).isEqualTo(Hallway.ANAS_OWN.id());
            assertThat(jam.visit()).isEqualTo(visit);
        });
    }
}
