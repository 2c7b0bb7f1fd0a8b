package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BEN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.roster.Borrowing;

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
        hallway.happens(new VisitEvent.PinTyped(false));
        assertThat(hallway.visit.scene()).isEqualTo(new Scene.Who(Optional.empty(), SecondFactor.LABEL_OR_PIN, true));
    }

    @Test
    void aRightPinOfNobodyIsStillDenied() {
        hallway.happens(new VisitEvent.BadgeShown(Optional.empty()));
        hallway.happens(new VisitEvent.PinTyped(true));
        assertThat(hallway.scene(Scene.Who.class).denied()).isTrue();
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
        assertThat(hallway.scene(Scene.Who.class).denied()).isTrue();
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
        var paused = new Student(
                ANA.id(),
                "Ana R",
                Borrowing.NEEDS_GUARDIAN_CONSENT,
                ANA.keeps(),
                Optional.empty(),
                Optional.empty(),
                false);
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
}
