package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What stands between a finger and a pulse, guard by guard; each was a change of the rules that no test noticed. */
class PulseGuardTests {

    private static final IntentId EARLIER = new IntentId("an-earlier-one");

    private final Hallway hallway = new Hallway();

    @Test
    void anAnswerToAnotherPulseMovesNothing() {
        hallway.anaAgreesToASwap();
        var asked = hallway.visit.scene();
        hallway.happens(new VisitEvent.PulseAnswered(EARLIER, PulseOutcome.REFUSED));
        assertThat(hallway.visit.scene()).isEqualTo(asked);
        assertThat(hallway.pulses).hasSize(1);
        hallway.opens(hallway.openingBay());
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(hallway.pulses).hasSize(1);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).isEmpty();
    }

    @Test
    void norDoesOneThatComesLateToTheLoaner() {
        hallway.anaHandsIn();
        var given = hallway.visit.scene();
        hallway.happens(new VisitEvent.PulseAnswered(EARLIER, PulseOutcome.NOT_SENT));
        assertThat(hallway.visit.scene()).isEqualTo(given);
        hallway.opens(hallway.openingBay());
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(hallway.pulses).hasSize(2);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).isEmpty();
    }

    @Test
    void aDoorIsOpenedAgainOnlyWhereItWasClosedOnNothing() {
        hallway.anaAgreesToASwap();
        hallway.touch(new Touch.OpenAgain());
        hallway.opens(hallway.openingBay());
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).hasSize(1);
    }

    @Test
    void aLoanersDoorOnlyWhereItWasClosedOnTheLoaner() {
        hallway.anaHandsIn();
        hallway.touch(new Touch.OpenAgain());
        hallway.opens(hallway.openingBay());
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void aDoorIsStuckOnlyOnceItWasSlow() {
        hallway.anaAgreesToASwap();
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.pulses).hasSize(1);
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void aLoanerThatIsGoneThoughItsDoorWasNeverSeenOpenIsNotFollowedByASecondOne() {
        hallway.anaHandsIn();
        hallway.closes(hallway.openingBay(), Presence.ABSENT);
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.pulses).hasSize(2);
        assertThat(hallway.facts(SwapFact.LoanerUnclear.class)).hasSize(1);
    }

    @Test
    void norWhenNobodyTouchesAnything() {
        hallway.anaHandsIn();
        hallway.closes(hallway.openingBay(), Presence.ABSENT);
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(SwapFact.LoanerUnclear.class)).hasSize(1);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void whetherASensorSawTheHandInIsRecorded() {
        hallway.anaHandsIn();
        assertThat(hallway.facts(SwapFact.DeviceHandedIn.class))
                .extracting(SwapFact.DeviceHandedIn::sensed)
                .containsExactly(true);
        var blind = new Hallway().withoutPresenceSensors().anaAgreesToASwap();
        blind.opens(blind.openingBay());
        blind.closes(blind.openingBay(), Presence.NOT_SENSED);
        assertThat(blind.facts(SwapFact.DeviceHandedIn.class))
                .extracting(SwapFact.DeviceHandedIn::sensed)
                .containsExactly(false);
    }

    @Test
    void somebodyElsesChromebookIsTakenInOnlyWhenItWasScannedAndNoLoanerIsGivenForIt() {
        hallway.badge(ANA);
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.SWAP));
        hallway.touch(new Touch.HandInForOther());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.ScanLabel.class);
        hallway.label(BENS_OWN);
        hallway.touch(new Touch.HandInForOther());
        hallway.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        hallway.touch(new Touch.ChoseCause(Cause.DROPPED, ""));
        hallway.touch(new Touch.GoOn());
        hallway.opens(hallway.openingBay());
        hallway.closes(hallway.openingBay(), Presence.PRESENT);
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Done.class);
        assertThat(hallway.pulses).hasSize(1);
        assertThat(hallway.facts(SwapFact.HandInAgreed.class))
                .extracting(SwapFact.HandInAgreed::loanerWanted)
                .containsExactly(false);
    }

    @Test
    void whereNoOtherBayIsFreeAStuckDoorEndsTheHandIn() {
        hallway.holds(4, BENS_OWN);
        hallway.anaAgreesToASwap();
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.pulses).hasSize(1);
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).hasSize(1);
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Stopped.class);
    }

    @Test
    void anotherLabelIsCorrectedByTheRightOne() {
        hallway.anaHandsIn();
        hallway.opens(hallway.openingBay());
        hallway.label(SECOND_LOANER);
        assertThat(hallway.scene(Scene.TakeLoaner.class).trouble()).isEqualTo(Scene.TakeLoaner.Trouble.OTHER_LABEL);
        hallway.label(FIRST_LOANER);
        assertThat(hallway.scene(Scene.TakeLoaner.class).trouble()).isEqualTo(Scene.TakeLoaner.Trouble.NONE);
    }

    @Test
    void anOpenLoanersDoorIsSpokenOfOnceItHasStoodForAWhile() {
        hallway.anaHandsIn();
        hallway.opens(hallway.openingBay());
        hallway.passes(HandInRules.REMIND.minusSeconds(1));
        assertThat(hallway.scene(Scene.TakeLoaner.class).trouble()).isEqualTo(Scene.TakeLoaner.Trouble.NONE);
        hallway.passes(Duration.ofSeconds(1));
        assertThat(hallway.scene(Scene.TakeLoaner.class).trouble()).isEqualTo(Scene.TakeLoaner.Trouble.PLEASE_CLOSE);
    }

    @Test
    void aLoanersDoorLeftOpenIsCertainOnlyWithItsOwnLabel() {
        hallway.anaHandsIn();
        hallway.opens(hallway.openingBay());
        hallway.label(FIRST_LOANER);
        hallway.passes(HandInRules.LEFT_OPEN);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                .extracting(SwapFact.LoanerTaken::proof)
                .containsExactly(SwapFact.Proof.LABEL_SCANNED);
    }

    @Test
    void theCostIsShownToWhoeverHasTypedAPin() {
        hallway.badge(ANA);
        hallway.pin(true);
        hallway.label(ANAS_OWN);
        hallway.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        hallway.touch(new Touch.ChoseCause(Cause.DROPPED, ""));
        assertThat(hallway.scene(Scene.BeforeYouGoOn.class).mayCost()).isPresent();
        var byLabel = new Hallway();
        byLabel.badge(ANA);
        byLabel.label(ANAS_OWN);
        byLabel.touch(new Touch.ChoseErrand(Errand.SWAP));
        byLabel.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        byLabel.touch(new Touch.ChoseCause(Cause.DROPPED, ""));
        assertThat(byLabel.scene(Scene.BeforeYouGoOn.class).mayCost()).isEmpty();
    }

    @Test
    void aDoorOutOfSightWhosePulseWasRefusedIsForAPersonAndNoOtherOneOpens() {
        hallway.anaAgreesToASwap();
        hallway.sense(4, BayReading.NOT_SENSED);
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.ASK_FOR_HELP);
        assertThat(hallway.pulses).containsExactly(4);
        assertThat(hallway.facts(SwapFact.HandInUnclear.class))
                .extracting(SwapFact.HandInUnclear::seen)
                .containsExactly(false);
    }

    @Test
    void whatASensorFeelsBehindADoorNeverSeenOpenIsWrittenDownAsFelt() {
        hallway.anaAgreesToASwap();
        hallway.closes(4, Presence.PRESENT);
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(hallway.facts(SwapFact.HandInUnclear.class))
                .extracting(SwapFact.HandInUnclear::seen)
                .containsExactly(true);
    }

    @Test
    void whereNoOtherLoanerIsLeftAStuckDoorEndsTheVisitAndTheLoanerStaysOwed() {
        hallway.without(2).anaHandsIn();
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.DOOR_STUCK);
        assertThat(hallway.pulses).containsExactly(4, 1);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class)).isEmpty();
    }

    @Test
    void whatWasNotOfferedCannotBeChosen() {
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        var before = hallway.visit;
        hallway.touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        assertThat(hallway.visit.scene()).isEqualTo(before.scene());
        assertThat(hallway.pulses).isEmpty();
    }
}
