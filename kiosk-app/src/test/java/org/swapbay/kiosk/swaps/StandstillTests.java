package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class StandstillTests {

    private static final Duration A_WHILE = Duration.ofSeconds(75);
    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    private final Hallway hallway = new Hallway();

    @Test
    void aDoorThatNobodyWatchedIsNotStuck() {
        hallway.anaAgreesToASwap();
        standsStill(A_WHILE);
        hallway.happens(new VisitEvent.TimePassed());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.PutIn.class);
        hallway.opens(4);
        hallway.closes(4, Presence.PRESENT);
        assertThat(hallway.scene(Scene.TakeLoaner.class).loaner()).isEqualTo(Hallway.FIRST_LOANER);
    }

    @Test
    void whatWasWaitedBeforeCountsOn() {
        hallway.anaAgreesToASwap();
        hallway.passes(Duration.ofSeconds(50));
        standsStill(A_WHILE);
        hallway.passes(Duration.ofSeconds(14));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.PutIn.class);
        hallway.passes(Duration.ofSeconds(2));
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.DOOR_STUCK);
    }

    @Test
    void aFingerThatMeantTheTimeBeforeSendsNoPulse() {
        hallway.anaAgreesToASwap();
        hallway.passes(Duration.ofSeconds(9));
        var before = hallway.visit.step();
        standsStill(A_MOMENT);
        assertThat(hallway.visit.step()).isGreaterThan(before);
    }

    @Test
    void theLoanersDoorStaysShutWhereTheHandInWasClosedWithNobodyKnowingWhen() {
        hallway.anaAgreesToASwap();
        hallway.opens(4);
        hallway.unseen(4, new BayReading(DoorState.CLOSED, Presence.PRESENT));
        standsStill(A_WHILE);
        hallway.closes(4, Presence.PRESENT);
        assertThat(hallway.pulses).containsExactly(4);
        assertThat(hallway.scene(Scene.Done.class).outcome().waiting()).isTrue();
        assertThat(hallway.facts(SwapFact.DeviceHandedIn.class)).hasSize(1);
        assertThat(hallway.facts(SwapFact.HandInAgreed.class)).allMatch(SwapFact.HandInAgreed::loanerWanted);
    }

    @Test
    void butOpensWhereTheDoorStillStoodOpenAndIsSeenToClose() {
        hallway.anaAgreesToASwap();
        hallway.opens(4);
        standsStill(A_WHILE);
        hallway.closes(4, Presence.PRESENT);
        assertThat(hallway.pulses).containsExactly(4, 1);
    }

    @Test
    void andWhereItClosedAMomentAgo() {
        hallway.anaAgreesToASwap();
        hallway.opens(4);
        hallway.unseen(4, new BayReading(DoorState.CLOSED, Presence.PRESENT));
        standsStill(A_MOMENT);
        hallway.closes(4, Presence.PRESENT);
        assertThat(hallway.pulses).containsExactly(4, 1);
    }

    @Test
    void noOtherLoanerComesByItselfAfterOneThatDoesNotStart() {
        hallway.anaHandsIn();
        hallway.opens(1);
        hallway.touch(new Touch.DoesNotStart());
        hallway.unseen(1, new BayReading(DoorState.CLOSED, Presence.PRESENT));
        standsStill(A_WHILE);
        hallway.closes(1, Presence.PRESENT);
        assertThat(hallway.pulses).containsExactly(4, 1);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.NO_LOANER_THAT_WORKS);
    }

    @Test
    void noOtherBayIsEmptiedAfterOneThatWasClosedWithNobodyKnowingWhen() {
        hallway.holds(3, Hallway.broken(ANAS_OWN));
        hallway.holds(4, Hallway.broken(Hallway.BENS_OWN));
        hallway.happens(new VisitEvent.StaffBadgeShown("kim", Scene.Who.Pins.TAKEN));
        hallway.pin(true);
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.happens(new VisitEvent.TagShown(Optional.of(ANAS_OWN), new Standing.InBay(3), true));
        hallway.unseen(3, new BayReading(DoorState.CLOSED, Presence.ABSENT));
        standsStill(A_WHILE);
        hallway.closes(3, Presence.ABSENT);
        assertThat(hallway.pulses).containsExactly(3);
        assertThat(hallway.scene(StaffScene.Ready.class).round().out()).isEqualTo(1);
    }

    @Test
    void anOpenDoorIsLeftOpenOnlyByTimeThatWasWatched() {
        hallway.anaHandsIn();
        hallway.opens(1);
        standsStill(Duration.ofSeconds(600));
        hallway.passes(Duration.ofSeconds(179));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.TakeLoaner.class);
        hallway.passes(Duration.ofSeconds(1));
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.DOOR_LEFT_OPEN);
    }

    /** It may have opened and closed again, and no sensor says what lies in the bay. */
    @Test
    void whereNothingIsFeltADoorThatWasNotWatchedIsNoJamButUnknown() {
        hallway.withoutPresenceSensors();
        hallway.anaAgreesToASwap();
        standsStill(A_WHILE);
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .containsExactly(OpeningOutcome.UNKNOWN);
    }

    @Test
    void whoeverWasWaitedForElsewhereWasWaitedForInVain() {
        hallway.badge(Hallway.ANA);
        hallway.label(ANAS_OWN);
        standsStill(A_WHILE);
        hallway.happens(new VisitEvent.TimePassed());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
    }

    private void standsStill(Duration gap) {
        hallway.now = hallway.now.plus(gap);
        hallway.happens(new VisitEvent.StoodStill(gap));
    }
}
