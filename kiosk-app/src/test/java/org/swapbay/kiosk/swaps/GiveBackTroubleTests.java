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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.swaps.GiveBackScene.GivenBack;
import org.swapbay.kiosk.swaps.GiveBackScene.HowIsIt;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn;
import org.swapbay.kiosk.swaps.GiveBackScene.ScanLoaner;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What may go wrong while a loaner comes back, and which of it moves a door a second time. */
class GiveBackTroubleTests {

    private static final BayReading SHUT_AND_EMPTY = new BayReading(DoorState.CLOSED, Presence.ABSENT);
    private static final BayReading SHUT_AND_FULL = new BayReading(DoorState.CLOSED, Presence.PRESENT);
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final Hallway hallway = new Hallway().without(1);
    private final Student ana = hallway.anaForWhomHersWaits(Optional.of(FIRST_LOANER));

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

    private static List<Touch> everythingButLeaving() {
        return List.of(
                new Touch.MoreTime(),
                new Touch.GoOn(),
                new Touch.SomethingBroken(),
                new Touch.NoCharger(),
                new Touch.OpenAgain(),
                new Touch.DoorIsStuck(),
                new Touch.NothingInThere(),
                new Touch.PrintReceipt(Locale.ENGLISH),
                new Touch.NoReceipt());
    }

    private void returnIsUnclear(CaseKind kind, OpeningOutcome outcome) {
        assertThat(hallway.facts(GiveBackFact.ReturnUnclear.class))
                .singleElement()
                .satisfies(unclear -> {
                    assertThat(unclear.kind()).isEqualTo(kind);
                    assertThat(unclear.loaner()).isEqualTo(FIRST_LOANER.id());
                });
        assertThat(hallway.facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .containsExactly(outcome);
        assertThat(hallway.facts(GiveBackFact.LoanerReturned.class)).isEmpty();
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    private void asksForHers() {
        hallway.badge(ana);
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.GET_MINE));
    }

    private void brings() {
        asksForHers();
        hallway.label(FIRST_LOANER);
        hallway.touch(new Touch.GoOn());
    }

    private void closesOnNothing() {
        brings();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
    }

    private void anaPutsTheLoanerIn() {
        brings();
        var bay = hallway.openingBay();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(bay);
        hallway.closes(bay, Presence.PRESENT);
    }

    private void leavesHersInside() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.closes(4, Presence.PRESENT);
    }
}
