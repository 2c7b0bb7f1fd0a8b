package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.swaps.GiveBackScene.GivenBack;
import org.swapbay.kiosk.swaps.GiveBackScene.HowIsIt;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn;
import org.swapbay.kiosk.swaps.GiveBackScene.ScanLoaner;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What may go wrong once the loaner is in and the own one is to come out, and which of it moves a door. */
class OwnBackTroubleTests extends GiveBackTrouble {

    @Test
    void whereHerBayWasForcedMeanwhileTheLoanerIsInAndNothingComesOut() {
        brings();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.hold(4);
        hallway.closes(bay, Presence.PRESENT);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.ASK_FOR_HELP);
        assertThat(hallway.facts(GiveBackFact.LoanerReturned.class)).hasSize(1);
        assertThat(hallway.pulses).containsExactly(bay);
    }

    @Test
    void hersIsNotPromisedWhereItsBayTurnsOutEmpty() {
        asksForHers();
        hallway.label(FIRST_LOANER);
        hallway.unseen(4, SHUT_AND_EMPTY);
        hallway.touch(new Touch.GoOn());
        assertThat(hallway.facts(GiveBackFact.GiveBackAgreed.class))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.own()).isNull());
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.PRESENT);
        assertThat(hallway.scene(GivenBack.class).own()).isEmpty();
        assertThat(hallway.pulses).containsExactly(bay);
    }

    @Test
    void norWhereAnotherOnesLiesInIt() {
        asksForHers();
        hallway.label(FIRST_LOANER);
        hallway.holds(4, BENS_OWN);
        hallway.touch(new Touch.GoOn());
        assertThat(hallway.facts(GiveBackFact.GiveBackAgreed.class))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.own()).isNull());
        assertThat(hallway.pulses).hasSize(1).doesNotContain(4);
    }

    @Test
    void aSchoolThatTrustsDoesNotOpenABayThatTurnedOutEmpty() {
        hallway.loans = new LoanPolicy(4, LocalDate.EPOCH, LoanModel.LOAN_AND_RETURN, 120, 10, 7, true, Map.of());
        asksForHers();
        hallway.unseen(4, SHUT_AND_EMPTY);
        hallway.touch(new Touch.NotWithMe());
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.ASK_FOR_HELP);
        assertThat(hallway.pulses).isEmpty();
    }

    @Test
    void herDoorOpensAgainOnlyWhereItWasSeenShutOnHers() {
        anaPutsTheLoanerIn();
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).as("in motion").hasSize(2);
        hallway.opens(4);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).as("open").hasSize(2);
        hallway.closes(4, Presence.PRESENT);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).hasSize(3).last().isEqualTo(4);
        assertThat(hallway.scene(TakeOwn.class).opening().phase()).isEqualTo(Opening.Phase.PULSED);
    }

    @Test
    void whereHerBayIsHeldOrOpenByThenNothingOpens() {
        leavesHersInside();
        hallway.hold(4);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.ASK_FOR_HELP);
        assertThat(hallway.facts(GiveBackFact.GiveBackCancelled.class)).hasSize(1);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void herDoorIsStuckOnlyOnceItWasSlow() {
        anaPutsTheLoanerIn();
        hallway.touch(new Touch.DoorIsStuck());
        hallway.passes(HandInRules.SLOW.minus(INSTANT));
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.NONE);
        hallway.passes(INSTANT);
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.DOOR_SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.OWN_DOOR_STUCK);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void herDoorThatStaysShutIsHeldInTheEndAndNotPulsedAgain() {
        anaPutsTheLoanerIn();
        hallway.passes(HandInRules.STUCK.minus(INSTANT));
        assertThat(hallway.visit.scene()).isInstanceOf(TakeOwn.class);
        hallway.passes(INSTANT);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.OWN_DOOR_STUCK);
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::bay)
                .containsExactly(4);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void hersThatIsGoneBehindADoorNobodySawOpenIsAQuestion() {
        anaPutsTheLoanerIn();
        hallway.unseen(4, SHUT_AND_EMPTY);
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(GiveBackFact.OwnUnclear.class))
                .extracting(GiveBackFact.OwnUnclear::kind)
                .containsExactly(CaseKind.UNKNOWN_OUTCOME);
        assertThat(hallway.facts(GiveBackFact.OwnTaken.class)).isEmpty();
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void herDoorIsAskedToBeShutOnceAndOnlyWhereNothingElseIsWrong() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.passes(HandInRules.REMIND.minus(INSTANT));
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.NONE);
        hallway.passes(INSTANT);
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.PLEASE_CLOSE);
        hallway.label(BENS_OWN);
        hallway.passes(INSTANT);
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.NOT_YOURS);
        hallway.label(ANAS_OWN);
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.NONE);
    }

    @Test
    void whatIsSaidOfTheLabelKeepsWhatIsWrongWithTheDoor() {
        anaPutsTheLoanerIn();
        hallway.label(ANAS_OWN);
        assertThat(hallway.scene(TakeOwn.class).scannedOwn()).as("not open yet").isFalse();
        hallway.opens(4);
        hallway.passes(HandInRules.REMIND);
        hallway.label(ANAS_OWN);
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.PLEASE_CLOSE);
        assertThat(hallway.scene(TakeOwn.class).scannedOwn()).isTrue();
    }

    @Test
    void withoutASensorHersIsTakenOnlyWithItsLabel() {
        hallway.withoutPresenceSensors();
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.closes(4, Presence.NOT_SENSED);
        assertThat(hallway.facts(GiveBackFact.OwnTaken.class)).isEmpty();
        assertThat(hallway.facts(GiveBackFact.OwnUnclear.class))
                .extracting(GiveBackFact.OwnUnclear::kind)
                .containsExactly(CaseKind.UNKNOWN_OUTCOME);
    }

    @Test
    void herDoorOutOfSightIsWaitedForAndThenAQuestion() {
        anaPutsTheLoanerIn();
        hallway.sense(4, BayReading.NOT_SENSED);
        assertThat(hallway.scene(TakeOwn.class).opening().bay()).isEqualTo(4);
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(GiveBackFact.OwnUnclear.class)).hasSize(1);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void herDoorInMotionCannotBeLeftAndOneSeenShutCan() {
        anaPutsTheLoanerIn();
        hallway.touch(new Touch.StartOver());
        hallway.opens(4);
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.visit.scene()).isInstanceOf(TakeOwn.class);
        hallway.closes(4, Presence.PRESENT);
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(hallway.facts(GiveBackFact.GiveBackCancelled.class)).hasSize(1);
    }

    /** Such as one that staff look into. */
    @Test
    void anotherDoorThatShutsOnSomethingIsNotTheLoanerComingIn() {
        brings();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        var waiting = hallway.visit.scene();
        hallway.closes(2, Presence.PRESENT);
        assertThat(hallway.visit.scene()).isEqualTo(waiting);
        assertThat(hallway.pulses).as("hers stays where it is").containsExactly(bay);
    }

    @Test
    void anotherDoorThatOpensMeanwhileEndsItWithAQuestion() {
        brings();
        hallway.opens(2);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.WRONG_DOOR);
        returnIsUnclear(CaseKind.WRONG_DOOR_OPENED, OpeningOutcome.UNKNOWN);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
    }

    @Test
    void soItIsAtHerDoor() {
        anaPutsTheLoanerIn();
        hallway.opens(2);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.WRONG_DOOR);
        assertThat(hallway.facts(GiveBackFact.OwnUnclear.class))
                .extracting(GiveBackFact.OwnUnclear::kind)
                .containsExactly(CaseKind.WRONG_DOOR_OPENED);
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void beforeAnyDoorIsAskedForAForcedOneIsOnlyWrittenDown() {
        asksForHers();
        hallway.opens(2);
        assertThat(hallway.visit.scene()).isInstanceOf(ScanLoaner.class);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
        assertThat(hallway.pulses).isEmpty();
    }

    @Test
    void touchesMeantForAnotherSceneMeanNothing() {
        asksForHers();
        everythingButLeaving().forEach(hallway::touch);
        assertThat(hallway.visit.scene()).isInstanceOf(ScanLoaner.class);
        hallway.label(FIRST_LOANER);
        List.of(new Touch.OpenAgain(), new Touch.DoorIsStuck(), new Touch.NoLabel(), new Touch.NotWithMe())
                .forEach(hallway::touch);
        assertThat(hallway.visit.scene()).isInstanceOf(HowIsIt.class);
        assertThat(hallway.pulses).isEmpty();
        hallway.touch(new Touch.GoOn());
        List.of(new Touch.GoOn(), new Touch.SomethingBroken(), new Touch.NoCharger(), new Touch.NothingInThere())
                .forEach(hallway::touch);
        assertThat(hallway.pulses).hasSize(1);
        assertThat(hallway.visit.scene()).isInstanceOf(PutLoanerIn.class);
    }

    @Test
    void aLoanerWhoseLabelCannotBeReadIsBelievedToBeTheOneOnRecord() {
        asksForHers();
        hallway.touch(new Touch.NoLabel());
        assertThat(hallway.scene(HowIsIt.class).loaner().labelScanned()).isFalse();
        assertThat(hallway.scene(HowIsIt.class).loaner().asset()).isEqualTo(FIRST_LOANER);
    }

    @Test
    void aScreenNobodyTouchesIsLeftAndNothingWasAgreed() {
        asksForHers();
        hallway.passes(Duration.ofMinutes(2));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(hallway.facts(GiveBackFact.class)).isEmpty();
    }

    @Test
    void theReceiptIsPrintedOnceForTwoTaps() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        hallway.touch(new Touch.PrintReceipt(Locale.ENGLISH));
        hallway.touch(new Touch.PrintReceipt(Locale.ENGLISH));
        assertThat(hallway.effects.stream().filter(Effect.PrintReceipt.class::isInstance))
                .hasSize(1);
        assertThat(hallway.visit.scene()).isInstanceOf(GivenBack.class);
        hallway.touch(new Touch.NoReceipt());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
    }
}
