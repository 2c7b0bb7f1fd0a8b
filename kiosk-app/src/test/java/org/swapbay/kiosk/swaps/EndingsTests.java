package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class EndingsTests {

    private final Hallway hallway = new Hallway();

    @Test
    void everyQuestionEndsByItselfWhenNobodyIsThere() {
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        hallway.passes(Duration.ofSeconds(59));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Choose.class);
        hallway.passes(Duration.ofSeconds(1));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(hallway.facts(SwapFact.VisitEnded.class).getFirst().ending()).isEqualTo(SwapFact.Ending.WALKED_OFF);
    }

    @Test
    void moreTimeIsGivenAsOftenAsItIsAskedFor() {
        hallway.badge(ANA);
        for (var i = 0; i < 12; i++) {
            hallway.passes(Duration.ofSeconds(50));
            hallway.touch(new Touch.MoreTime());
        }
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Who.class);
    }

    @Test
    void moreTimeIsNothingToAnswerAndAWrongScanIs() {
        hallway.badge(ANA);
        var heard = hallway.visit.heard();
        hallway.passes(Duration.ofSeconds(1));
        hallway.touch(new Touch.MoreTime());
        assertThat(hallway.visit.heard()).isEqualTo(heard);
        hallway.badge(ANA);
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Who.class);
        assertThat(hallway.visit.heard()).isEqualTo(heard + 1);
    }

    @Test
    void theReceiptIsPrintedOnceForTwentyTaps() {
        hallway.anaHandsIn();
        hallway.opens(hallway.openingBay());
        hallway.closes(hallway.openingBay(), Presence.ABSENT);
        for (var i = 0; i < 20; i++) hallway.touch(new Touch.PrintReceipt(Locale.ENGLISH));
        assertThat(hallway.effects)
                .filteredOn(Effect.PrintReceipt.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aDoorInMotionCannotBeLeft() {
        hallway.anaAgreesToASwap();
        hallway.touch(new Touch.StartOver());
        hallway.touch(new Touch.AskForHelp());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.PutIn.class);
    }

    @Test
    void aDoorOpenedWithoutBeingAskedIsHeld() {
        hallway.opens(2);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
        hallway.closes(2, Presence.PRESENT);
        hallway.opens(2);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).as("held already").hasSize(1);
    }

    @Test
    void decisionsDoNotDependOnTheYear() {
        hallway.now = hallway.now.plus(Duration.ofDays(3650));
        hallway.anaHandsIn();
        assertThat(hallway.facts(SwapFact.DeviceHandedIn.class)).hasSize(1);
    }

    @Test
    void aTouchForAnotherSceneMeansNothing() {
        hallway.badge(ANA);
        var before = hallway.visit;
        hallway.touch(new Touch.GoOn());
        hallway.touch(new Touch.OpenAgain());
        hallway.touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        assertThat(hallway.visit.scene()).isEqualTo(before.scene());
        assertThat(hallway.pulses).isEmpty();
    }

    @Test
    void unknownLoanersAreNotAcceptedAsProof() {
        hallway.anaHandsIn();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.happens(new VisitEvent.LabelShown(Optional.empty(), false));
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                .extracting(SwapFact.LoanerTaken::loaner, SwapFact.LoanerTaken::proof)
                .containsExactly(org.assertj.core.api.Assertions.tuple(new AssetId("ln-1"), SwapFact.Proof.SENSED));
    }

    @Test
    void askingForHelpWhenTheSensorSeesNothingInsideHasAPersonLook() {
        hallway.anaAgreesToASwap();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        hallway.touch(new Touch.AskForHelp());
        assertThat(hallway.facts(SwapFact.HandInUnclear.class)).hasSize(1);
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).isEmpty();
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::bay)
                .containsExactly(bay);
    }
}
