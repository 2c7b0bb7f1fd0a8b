package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.swaps.Scene.Who.Pins;
import org.swapbay.kiosk.swaps.StaffScene.Ready;
import org.swapbay.kiosk.swaps.StaffScene.Stocking;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut.Doubt;
import org.swapbay.kiosk.swaps.StaffScene.Word;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Doors that are slow, stuck, wrong or left open in a staff member's round; bays 3 and 4 are free or hold broken ones. */
class RoundTroubleTests {

    private static final Asset SPARE = Hallway.asset("ln-9", "LN-0009", true, null);
    private static final Duration A_TICK = Duration.ofMillis(1);

    private final Hallway hallway = new Hallway();

    @Test
    void aDoorForALoanerIsSlowThenStuckAndNothingElseOpensByItself() {
        stocking();
        hallway.touch(new Touch.DoorIsStuck());
        hallway.passes(HandInRules.SLOW.minus(A_TICK));
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.NONE);
        hallway.passes(A_TICK);
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.DOOR_SLOW);
        hallway.passes(HandInRules.STUCK.minus(HandInRules.SLOW).minus(A_TICK));
        assertThat(hallway.visit.scene()).isInstanceOf(Stocking.class);
        hallway.passes(A_TICK);
        assertThat(word()).isEqualTo(Word.Kind.DOOR_STUCK);
        assertThat(outcomes()).containsExactly(OpeningOutcome.JAMMED);
        assertThat(hallway.pulses).containsExactly(4);
    }

    @Test
    void aDoorThatIsSaidToBeStuckIsHeldAndAnotherOneOpensWhereThereIsOne() {
        stocking();
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(hallway.pulses).containsExactly(4, 3);
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(word()).isEqualTo(Word.Kind.DOOR_STUCK);
        assertThat(outcomes()).containsExactly(OpeningOutcome.JAMMED, OpeningOutcome.JAMMED);
    }

    @Test
    void whatLiesInABayWhoseDoorWasNeverSeenOpenIsForAPersonToLookAt() {
        stocking();
        hallway.sense(4, new BayReading(DoorState.CLOSED, Presence.PRESENT));
        hallway.passes(HandInRules.STUCK);
        assertThat(word()).isEqualTo(Word.Kind.UNCLEAR);
        assertThat(unclearIn()).isEqualTo(CaseKind.UNVERIFIED_DEPOSIT);
        assertThat(hallway.pulses).containsExactly(4);
    }

    @Test
    void aDoorOutOfSightIsUnknownAndNoJam() {
        stocking();
        hallway.sense(4, new BayReading(DoorState.NOT_SENSED, Presence.NOT_SENSED));
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(word()).isEqualTo(Word.Kind.UNCLEAR);
        assertThat(unclearIn()).isEqualTo(CaseKind.UNKNOWN_OUTCOME);
        assertThat(outcomes()).containsExactly(OpeningOutcome.UNKNOWN);
    }

    @Test
    void anOpenDoorForALoanerIsSpokenOfAndThenLeftOpen() {
        stocking();
        hallway.opens(4);
        hallway.passes(HandInRules.REMIND.minus(A_TICK));
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.NONE);
        hallway.passes(A_TICK);
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.PLEASE_CLOSE);
        hallway.passes(HandInRules.LEFT_OPEN.minus(HandInRules.REMIND).minus(A_TICK));
        assertThat(hallway.visit.scene()).isInstanceOf(Stocking.class);
        hallway.passes(A_TICK);
        assertThat(word()).isEqualTo(Word.Kind.DOOR_LEFT_OPEN);
        assertThat(unclearIn()).isEqualTo(CaseKind.DOOR_LEFT_OPEN);
        assertThat(outcomes()).containsExactly(OpeningOutcome.LEFT_OPEN);
    }

    @Test
    void aDoorClosedOnNothingOpensAgainByAFingerOnly() {
        stocking();
        hallway.touch(new Touch.OpenAgain());
        hallway.touch(new Touch.GoOn());
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).containsExactly(4, 4);
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        hallway.touch(new Touch.GoOn());
        assertThat(word()).isEqualTo(Word.Kind.WELCOME);
        assertThat(hallway.pulses).containsExactly(4, 4);
    }

    @Test
    void andAnotherOneWhereItWasForcedOpenMeanwhile() {
        stocking();
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        hallway.opens(4);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).containsExactly(4, 3);
    }

    @Test
    void aSensorThatSeesALoanerLateIsBelieved() {
        stocking();
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        hallway.sense(4, new BayReading(DoorState.CLOSED, Presence.PRESENT));
        assertThat(word()).isEqualTo(Word.Kind.STOCKED);
        assertThat(hallway.facts(RoundFact.LoanerStocked.class)).hasSize(1);
    }

    @Test
    void aPulseThatWasCertainlyNotSentMovesNothing() {
        stocking();
        hallway.happens(new VisitEvent.PulseAnswered(new IntentId("another"), PulseOutcome.NOT_SENT));
        hallway.pulse(PulseOutcome.UNANSWERED);
        assertThat(hallway.visit.scene()).isInstanceOf(Stocking.class);
        hallway.pulse(PulseOutcome.NOT_SENT);
        assertThat(word()).isEqualTo(Word.Kind.LOCKS_DOWN);
        assertThat(outcomes()).containsExactly(OpeningOutcome.VOID);
    }

    @Test
    void whereAnotherDoorOpensNothingMoreOpensByItself() {
        stocking();
        hallway.opens(2);
        assertThat(word()).isEqualTo(Word.Kind.WRONG_DOOR);
        assertThat(unclearIn()).isEqualTo(CaseKind.WRONG_DOOR_OPENED);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
    }

    @Test
    void orInTheMiddleOfCollecting() {
        collecting();
        hallway.opens(2);
        assertThat(word()).isEqualTo(Word.Kind.WRONG_DOOR);
        assertThat(unclearOut()).isEqualTo(CaseKind.WRONG_DOOR_OPENED);
        assertThat(hallway.pulses).containsExactly(3);
    }

    @Test
    void aStuckDoorOnTheWayIsHeldAndTheTourGoesOn() {
        collecting();
        hallway.touch(new Touch.DoorIsStuck());
        hallway.passes(HandInRules.SLOW.minus(A_TICK));
        assertThat(doubt()).isEqualTo(Doubt.NONE);
        hallway.passes(A_TICK);
        assertThat(doubt()).isEqualTo(Doubt.DOOR_SLOW);
        hallway.touch(new Touch.DoorIsStuck());
        assertThat(doubt()).isEqualTo(Doubt.OTHER_DOOR);
        assertThat(hallway.pulses).containsExactly(3, 4);
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(word()).isEqualTo(Word.Kind.DOOR_STUCK);
        assertThat(outcomes()).containsExactly(OpeningOutcome.JAMMED, OpeningOutcome.JAMMED);
    }

    @Test
    void whereNobodySaysSoAStuckDoorEndsTheTour() {
        collecting();
        hallway.passes(HandInRules.STUCK.minus(A_TICK));
        assertThat(hallway.visit.scene()).isInstanceOf(TakingOut.class);
        hallway.passes(A_TICK);
        assertThat(word()).isEqualTo(Word.Kind.DOOR_STUCK);
        assertThat(hallway.pulses).containsExactly(3);
    }

    @Test
    void whatIsGoneThoughItsDoorWasNeverSeenOpenIsForAPersonToLookAt() {
        collecting();
        hallway.sense(3, new BayReading(DoorState.CLOSED, Presence.ABSENT));
        hallway.passes(HandInRules.STUCK);
        assertThat(word()).isEqualTo(Word.Kind.UNCLEAR);
        assertThat(unclearOut()).isEqualTo(CaseKind.UNKNOWN_OUTCOME);
    }

    @Test
    void soIsADoorThatWentOutOfSight() {
        collecting();
        hallway.sense(3, new BayReading(DoorState.NOT_SENSED, Presence.NOT_SENSED));
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(word()).isEqualTo(Word.Kind.UNCLEAR);
        assertThat(hallway.pulses).containsExactly(3);
    }

    @Test
    void anOpenDoorOnTheWayIsSpokenOfAndThenLeftOpen() {
        collecting();
        hallway.opens(3);
        hallway.passes(HandInRules.REMIND.minus(A_TICK));
        assertThat(doubt()).isEqualTo(Doubt.NONE);
        hallway.passes(A_TICK);
        assertThat(doubt()).isEqualTo(Doubt.PLEASE_CLOSE);
        hallway.passes(HandInRules.LEFT_OPEN.minus(HandInRules.REMIND).minus(A_TICK));
        assertThat(hallway.visit.scene()).isInstanceOf(TakingOut.class);
        hallway.passes(A_TICK);
        assertThat(word()).isEqualTo(Word.Kind.DOOR_LEFT_OPEN);
        assertThat(unclearOut()).isEqualTo(CaseKind.DOOR_LEFT_OPEN);
    }

    @Test
    void whatIsStillInsideIsReachedAgainByAFingerOrLeftThere() {
        collecting();
        hallway.touch(new Touch.OpenAgain());
        hallway.touch(new Touch.GoOn());
        assertThat(hallway.pulses).containsExactly(3);
        hallway.opens(3);
        hallway.closes(3, Presence.PRESENT);
        assertThat(doubt()).isEqualTo(Doubt.STILL_INSIDE);
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).containsExactly(3, 3);
        hallway.opens(3);
        hallway.closes(3, Presence.PRESENT);
        hallway.touch(new Touch.GoOn());
        assertThat(hallway.pulses).containsExactly(3, 3, 4);
        assertThat(hallway.facts(RoundFact.DeviceCollected.class)).isEmpty();
    }

    @Test
    void aBayThatWasForcedOpenMeanwhileIsNotOpenedAgain() {
        collecting();
        hallway.opens(3);
        hallway.closes(3, Presence.PRESENT);
        hallway.opens(3);
        hallway.touch(new Touch.OpenAgain());
        assertThat(word()).isEqualTo(Word.Kind.UNCLEAR);
        assertThat(hallway.pulses).containsExactly(3);
    }

    @Test
    void aSensorThatMissesItLateIsBelievedAndTheTourGoesOn() {
        collecting();
        hallway.opens(3);
        hallway.closes(3, Presence.PRESENT);
        hallway.sense(3, new BayReading(DoorState.CLOSED, Presence.ABSENT));
        assertThat(hallway.facts(RoundFact.DeviceCollected.class))
                .extracting(RoundFact.DeviceCollected::proof)
                .containsExactly(RoundFact.Proof.SENSED);
        assertThat(hallway.pulses).containsExactly(3, 4);
        assertThat(hallway.scene(TakingOut.class).round().out()).isEqualTo(1);
    }

    @Test
    void whatGoesBackWhileItIsAskedWhatCameOutIsStillInside() {
        collecting();
        hallway.opens(3);
        hallway.closes(3, Presence.ABSENT);
        assertThat(doubt()).isEqualTo(Doubt.NOT_SCANNED);
        hallway.sense(3, new BayReading(DoorState.CLOSED, Presence.PRESENT));
        assertThat(doubt()).isEqualTo(Doubt.STILL_INSIDE);
    }

    @Test
    void aCollectedOneWhoseDoorWillNotCloseIsBookedAsItWasProved() {
        collecting();
        hallway.touch(new Touch.Decide(Decision.DOOR_WILL_NOT_CLOSE));
        assertThat(hallway.facts(RoundFact.DoorGivenUp.class)).isEmpty();
        hallway.opens(3);
        hallway.happens(new VisitEvent.TagShown(Optional.of(ANAS_OWN), new Standing.InBay(3), true));
        hallway.touch(new Touch.Decide(Decision.DOOR_WILL_NOT_CLOSE));
        assertThat(hallway.facts(RoundFact.DeviceCollected.class))
                .extracting(RoundFact.DeviceCollected::proof)
                .containsExactly(RoundFact.Proof.LABEL_SCANNED);
    }

    @Test
    void aTourWithNothingToTakeOutOpensNothing() {
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        assertThat(word()).isEqualTo(Word.Kind.NOTHING_TO_COLLECT);
        hallway.touch(new Touch.Undo());
        assertThat(hallway.pulses).isEmpty();
    }

    @Test
    void whereNoBayIsFreeALoanerStaysInTheHand() {
        hallway.full();
        signIn();
        scan();
        assertThat(word()).isEqualTo(Word.Kind.NO_ROOM);
        assertThat(hallway.pulses).isEmpty();
    }

    @Test
    void aStaffBadgeIsTakenWhereNobodyIsSignedInAndNoCheckIsUnderWay() {
        hallway.badge(Hallway.ANA);
        hallway.happens(new VisitEvent.PinTyped("1"));
        badge();
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Who.class);
        hallway.happens(new VisitEvent.PinChecked(hallway.visit.step(), false, Pins.TAKEN));
        badge();
        assertThat(hallway.visit.scene()).isInstanceOf(StaffScene.StaffWho.class);
        hallway.happens(new VisitEvent.PinTyped("1"));
        assertThat(hallway.effects.getLast()).isEqualTo(new Effect.CheckStaffPin(hallway.visit.step(), "kim", "1"));
        hallway.happens(new VisitEvent.PinTyped("2"));
        hallway.happens(new VisitEvent.StaffBadgeShown("lee", Pins.TAKEN));
        assertThat(hallway.scene(StaffScene.StaffWho.class).account()).isEqualTo("kim");
        hallway.happens(new VisitEvent.PinChecked(hallway.visit.step() - 1, true, Pins.TAKEN));
        assertThat(hallway.visit.scene()).isInstanceOf(StaffScene.StaffWho.class);
        hallway.happens(new VisitEvent.PinChecked(hallway.visit.step(), false, Pins.TAKEN));
        hallway.happens(new VisitEvent.StaffBadgeShown("lee", Pins.NOT_TAKEN));
        assertThat(hallway.scene(StaffScene.StaffWho.class).account()).isEqualTo("lee");
        var checks = hallway.effects.size();
        hallway.happens(new VisitEvent.PinTyped("3"));
        assertThat(hallway.effects).as("no PINs are taken").hasSize(checks);
    }

    @Test
    void whoeverIsWaitedForInARoundMayAskForMoreTimeAndLeavesAClosedBayToTheSensor() {
        stocking();
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        hallway.passes(Duration.ofMinutes(2).minus(A_TICK));
        assertThat(hallway.visit.scene()).isInstanceOf(Stocking.class);
        hallway.passes(A_TICK);
        assertThat(hallway.visit.scene()).isEqualTo(VisitRules.WELCOME);
        assertThat(hallway.facts(RoundFact.RoundEnded.class))
                .extracting(RoundFact.RoundEnded::signedOut)
                .containsExactly(false);
    }

    private void stocking() {
        signIn();
        scan();
        assertThat(hallway.pulses).containsExactly(4);
    }

    private void collecting() {
        hallway.holds(3, Hallway.broken(ANAS_OWN));
        hallway.holds(4, Hallway.broken(BENS_OWN));
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        assertThat(hallway.pulses).containsExactly(3);
    }

    private void signIn() {
        badge();
        hallway.pin(true);
    }

    private void badge() {
        hallway.happens(new VisitEvent.StaffBadgeShown("kim", Pins.TAKEN));
    }

    private void scan() {
        hallway.happens(new VisitEvent.TagShown(Optional.of(SPARE), new Standing.ForStock(Optional.empty()), false));
    }

    private Word.Kind word() {
        return hallway.scene(Ready.class).word().kind();
    }

    private Doubt doubt() {
        return hallway.scene(TakingOut.class).doubt();
    }

    private CaseKind unclearIn() {
        return hallway.facts(RoundFact.StockingUnclear.class).getFirst().kind();
    }

    private CaseKind unclearOut() {
        return hallway.facts(RoundFact.TakingUnclear.class).getFirst().kind();
    }

    private List<OpeningOutcome> outcomes() {
        return hallway.facts(DoorFact.OpeningSettled.class).stream()
                .map(DoorFact.OpeningSettled::outcome)
                .toList();
    }
}
