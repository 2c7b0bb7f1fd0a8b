package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BEN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class SignInRulesTests {

    private final Hallway hallway = new Hallway();

    @Test
    void aBadgeAloneOpensNothingAndTellsNothing() {
        hallway.badge(ANA);
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Who.class);
        assertThat(hallway.facts).isEmpty();
    }

    @Test
    void anUnknownBadgeLooksLikeAKnownOne() {
        hallway.happens(new VisitEvent.BadgeShown(Optional.empty()));
        hallway.pin(false);
        assertThat(hallway.visit.scene())
                .isEqualTo(new Scene.Who(Optional.empty(), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.DENIED));
    }

    @Test
    void aRightPinOfNobodyIsStillDenied() {
        hallway.happens(new VisitEvent.BadgeShown(Optional.empty()));
        hallway.pin(true);
        assertThat(hallway.scene(Scene.Who.class).answer()).isEqualTo(Scene.Who.Answer.DENIED);
    }

    @Test
    void theOwnChromebookInHandIsTheSecondFactor() {
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        var choose = hallway.scene(Scene.Choose.class);
        assertThat(choose.errands()).containsExactly(Errand.SWAP, Errand.HAND_IN_ONLY);
        assertThat(choose.guest().byPin()).isFalse();
    }

    @Test
    void somebodyElsesChromebookIsNoSecondFactor() {
        hallway.badge(ANA);
        hallway.label(BENS_OWN);
        assertThat(hallway.scene(Scene.Who.class).answer()).isEqualTo(Scene.Who.Answer.DENIED);
    }

    @Test
    void aSecondBadgeNeverMixesTwoPeople() {
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        hallway.badge(BEN);
        assertThat(hallway.scene(Scene.Choose.class).guest().student()).isEqualTo(ANA);
    }

    @Test
    void aLabelScannedFirstIsAnsweredWithAHint() {
        hallway.label(ANAS_OWN);
        assertThat(hallway.scene(Scene.Welcome.class).hint()).isEqualTo(Scene.Welcome.Hint.BADGE_FIRST);
        hallway.passes(Duration.ofSeconds(31));
        assertThat(hallway.scene(Scene.Welcome.class).hint()).isEqualTo(Scene.Welcome.Hint.NONE);
    }

    @Test
    void whoMayNotBorrowCanStillHandIn() {
        var paused = AStudent.named(ANA.id(), "Ana R")
                .may(Borrowing.NEEDS_GUARDIAN_CONSENT)
                .keeps(ANAS_OWN)
                .made();
        hallway.badge(paused);
        hallway.label(ANAS_OWN);
        var choose = hallway.scene(Scene.Choose.class);
        assertThat(choose.errands()).containsExactly(Errand.HAND_IN_ONLY);
        assertThat(choose.noLoaner()).contains(NoLoaner.NEEDS_GUARDIAN_CONSENT);
    }

    @Test
    void aFullCabinetIsSaidBeforeAnythingIsAsked() {
        hallway.full();
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.CABINET_FULL);
    }

    @Test
    void aPinIsCheckedAsideAndTheScreenSaysSoAtOnce() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.PinTyped("123456"));
        assertThat(hallway.scene(Scene.Who.class).answer()).isEqualTo(Scene.Who.Answer.CHECKING);
        assertThat(hallway.effects)
                .containsExactly(new Effect.CheckPin(hallway.visit.step(), Optional.of(ANA.id()), "123456"));
        assertThat(hallway.effects.toString()).doesNotContain("123456");
    }

    @Test
    void whileAPinIsCheckedNobodysBadgeChangesAnything() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.PinTyped("123456"));
        var checking = hallway.scene(Scene.Who.class);
        hallway.badge(BEN);
        hallway.badge(ANA);
        assertThat(hallway.scene(Scene.Who.class)).isEqualTo(checking);
    }

    @Test
    void whoComesToPayIsAskedForAPinWhateverOpensAVisit() {
        hallway.touch(new Touch.WantToPay());
        hallway.badge(ANA);
        assertThat(hallway.scene(Scene.Who.class).factor()).isEqualTo(SecondFactor.PIN);
        hallway.badge(BEN);
        assertThat(hallway.scene(Scene.Who.class).factor())
                .as("the next one at the same screen")
                .isEqualTo(SecondFactor.PIN);
    }

    @Test
    void anAnswerForAVisitThatIsOverMeansNothing() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.PinTyped("123456"));
        var asked = hallway.visit.step();
        hallway.touch(new VisitEvent.Touch.StartOver());
        hallway.badge(BEN);
        hallway.happens(new VisitEvent.PinChecked(asked, true, Scene.Who.Pins.TAKEN));
        assertThat(hallway.scene(Scene.Who.class).caller()).contains(BEN);
        hallway.happens(new VisitEvent.PinTyped("654321"));
        hallway.happens(new VisitEvent.PinChecked(asked, true, Scene.Who.Pins.TAKEN));
        assertThat(hallway.scene(Scene.Who.class).answer()).isEqualTo(Scene.Who.Answer.CHECKING);
        assertThat(hallway.facts).isEmpty();
    }

    @Test
    void whileAPinIsCheckedNothingElseIsTried() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.PinTyped("123456"));
        hallway.happens(new VisitEvent.PinTyped("654321"));
        hallway.label(ANAS_OWN);
        hallway.badge(BEN);
        assertThat(hallway.scene(Scene.Who.class).caller()).contains(ANA);
        assertThat(hallway.scene(Scene.Who.class).answer()).isEqualTo(Scene.Who.Answer.CHECKING);
        assertThat(hallway.effects).hasSize(1);
    }

    @Test
    void doorsAreServedWhileAPinIsChecked() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.PinTyped("123456"));
        hallway.opens(3);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
        hallway.happens(new VisitEvent.PinChecked(hallway.visit.step(), true, Scene.Who.Pins.TAKEN));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Choose.class);
    }

    @Test
    void whereNoPinsAreTakenNoneIsChecked() {
        hallway.happens(new VisitEvent.BadgeShown(Optional.of(ANA), Scene.Who.Pins.NOT_TAKEN));
        hallway.happens(new VisitEvent.PinTyped("123456"));
        assertThat(hallway.effects).isEmpty();
        hallway.label(ANAS_OWN);
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Choose.class);
    }

    @Test
    void nothingOfAVisitPrintsANameOrTheWordsSomebodyTyped() {
        hallway.anaAgreesToASwap();
        var guest = hallway.scene(Scene.PutIn.class).guest();
        var how = new VisitEvent.Touch.ChoseCause(Cause.DROPPED, "Ben pushed me");
        assertThat(hallway.visit + " " + hallway.visit.scene() + guest + hallway.effects + how)
                .doesNotContain("Ana R")
                .doesNotContain("Ben pushed me");
    }
}
