package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.swaps.Scene.Who.Pins;
import org.swapbay.kiosk.swaps.StaffScene.Ready;
import org.swapbay.kiosk.swaps.StaffScene.Stocking;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** A bay has a sensor for what lies in it, and it says nothing when staff have closed the door: they are asked. */
class SilentSensorInARoundTests {

    private static final Asset SPARE = Hallway.asset("ln-9", "LN-0009", true, null);
    private static final VisitEvent TAG =
            new VisitEvent.TagShown(Optional.of(SPARE), new Standing.ForStock(Optional.empty()), false);
    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofMinutes(3);

    private final Hallway hallway = new Hallway();
    private int bay;

    @BeforeEach
    void aDoorClosedAndNothingWasFelt() {
        scansIn(hallway);
        bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.NOT_SENSED);
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.NOT_FELT);
        assertThat(stocked()).isEmpty();
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void whatStaffSayIsInsideIsInside() {
        hallway.touch(new Touch.Decide(Decision.IT_IS_INSIDE));
        assertThat(stocked()).extracting(RoundFact.LoanerStocked::sensed).containsExactly(false);
        assertThat(outcomes()).containsExactly(OpeningOutcome.DONE);
        assertThat(hallway.scene(Ready.class).undo()).isPresent();
    }

    @Test
    void whatTheyKeepIsNot() {
        hallway.touch(new Touch.GoOn());
        assertThat(stocked()).isEmpty();
        assertThat(outcomes()).containsExactly(OpeningOutcome.UNCHANGED);
        assertThat(hallway.visit.scene()).isInstanceOf(Ready.class);
    }

    @Test
    void theDoorOpensAgainByAFingerWithAnIntentOfItsOwn() {
        hallway.touch(new Touch.OpenAgain());
        assertThat(outcomes()).containsExactly(OpeningOutcome.UNCHANGED);
        assertThat(hallway.pulses).containsExactly(bay, bay);
        assertThat(hallway.facts(DoorFact.OpeningIntended.class))
                .extracting(DoorFact.OpeningIntended::intent)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSensorThatSpeaksAfterAllIsBelieved() {
        hallway.sense(bay, new BayReading(DoorState.CLOSED, Presence.PRESENT));
        assertThat(stocked()).extracting(RoundFact.LoanerStocked::sensed).containsExactly(true);
        assertThat(outcomes()).containsExactly(OpeningOutcome.DONE);
    }

    @Test
    void alsoWhereItSaysThatNothingIsThere() {
        hallway.sense(bay, new BayReading(DoorState.CLOSED, Presence.ABSENT));
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.NOTHING_INSIDE);
        assertThat(stocked()).isEmpty();
        assertThat(outcomes()).containsExactly(OpeningOutcome.UNCHANGED);
    }

    @Test
    void anotherTagIsNoAnswer() {
        hallway.happens(TAG);
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.NOT_FELT);
        assertThat(hallway.pulses).containsExactly(bay);
    }

    @Test
    void whereNobodyAnswersTheBayIsHeldAndSomebodyHasToLook() {
        hallway.passes(LONGER_THAN_ANYBODY_WAITS);
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(stocked()).isEmpty();
        assertThat(hallway.facts(RoundFact.StockingUnclear.class))
                .extracting(RoundFact.StockingUnclear::kind)
                .containsExactly(CaseKind.UNVERIFIED_DEPOSIT);
        assertThat(outcomes()).containsExactly(OpeningOutcome.UNKNOWN);
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::reason)
                .containsExactly(HoldReason.UNVERIFIED_DEPOSIT);
    }

    @Test
    void aSchoolWithoutSuchSensorsIsAskedNothing() {
        var without = new Hallway().withoutPresenceSensors();
        scansIn(without);
        without.opens(without.openingBay());
        without.closes(without.openingBay(), Presence.NOT_SENSED);
        assertThat(without.facts(RoundFact.LoanerStocked.class)).hasSize(1);
    }

    private static void scansIn(Hallway where) {
        where.happens(new VisitEvent.StaffBadgeShown("kim", Pins.TAKEN));
        where.pin(true);
        where.happens(TAG);
    }

    private List<RoundFact.LoanerStocked> stocked() {
        return hallway.facts(RoundFact.LoanerStocked.class);
    }

    private List<OpeningOutcome> outcomes() {
        return hallway.facts(DoorFact.OpeningSettled.class).stream()
                .map(DoorFact.OpeningSettled::outcome)
                .toList();
    }
}
