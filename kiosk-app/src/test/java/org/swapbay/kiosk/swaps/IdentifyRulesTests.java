package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class IdentifyRulesTests {

    private final Hallway hallway = new Hallway();

    private void anaSignsInByPin() {
        hallway.badge(ANA);
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.SWAP));
    }

    @Test
    void somebodyElsesCanBeHandedInButEarnsNoLoaner() {
        anaSignsInByPin();
        hallway.label(BENS_OWN);
        assertThat(hallway.scene(Scene.ScanLabel.class).problem()).isEqualTo(Scene.ScanLabel.Problem.NOT_YOURS);
        hallway.touch(new Touch.HandInForOther());
        hallway.touch(new Touch.ChoseSymptom(Symptom.OTHER));
        hallway.touch(new Touch.ChoseCause(Cause.NOT_SURE, ""));
        hallway.touch(new Touch.GoOn());
        var agreed = hallway.facts(SwapFact.HandInAgreed.class).getFirst();
        assertThat(agreed.asset()).isEqualTo(BENS_OWN.id());
        assertThat(agreed.loanerWanted()).isFalse();
    }

    @Test
    void anUnknownTagAndOneInRepairAreSaidPlainly() {
        anaSignsInByPin();
        hallway.happens(new VisitEvent.LabelShown(Optional.empty(), false));
        assertThat(hallway.scene(Scene.ScanLabel.class).problem()).isEqualTo(Scene.ScanLabel.Problem.UNKNOWN_TAG);
        hallway.happens(new VisitEvent.LabelShown(Optional.of(ANAS_OWN), true));
        assertThat(hallway.scene(Scene.ScanLabel.class).problem()).isEqualTo(Scene.ScanLabel.Problem.ALREADY_IN_REPAIR);
    }

    @Test
    void withoutAReadableLabelTheRegisterIsBelievedAndTheTicketSaysSo() {
        anaSignsInByPin();
        hallway.touch(new Touch.NoLabel());
        var handIn = hallway.scene(Scene.WhatIsWrong.class).handIn();
        assertThat(handIn.asset()).isEqualTo(ANAS_OWN);
        assertThat(handIn.labelScanned()).isFalse();
    }

    @Test
    void whoHasNoneAssignedIsToldSo() {
        var without = AStudent.named(ANA.id(), "Ana R").made();
        hallway.badge(without);
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.SWAP));
        assertThat(hallway.scene(Scene.ScanLabel.class).problem()).isEqualTo(Scene.ScanLabel.Problem.NONE_ASSIGNED);
    }

    @Test
    void theCostIsShownOnlyAfterAPin() {
        anaSignsInByPin();
        hallway.label(ANAS_OWN);
        hallway.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        hallway.touch(new Touch.ChoseCause(Cause.DROPPED, "I fell"));
        assertThat(hallway.scene(Scene.BeforeYouGoOn.class).mayCost()).isPresent();

        var other = new Hallway();
        other.badge(ANA);
        other.label(ANAS_OWN);
        other.touch(new Touch.ChoseErrand(Errand.SWAP));
        other.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        other.touch(new Touch.ChoseCause(Cause.DROPPED, "I fell"));
        assertThat(other.scene(Scene.BeforeYouGoOn.class).mayCost()).isEmpty();
    }
}
