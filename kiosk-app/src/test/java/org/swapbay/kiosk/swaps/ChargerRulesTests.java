package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.GiveBackScene.GivenBack;
import org.swapbay.kiosk.swaps.GiveBackScene.HowIsIt;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** A school asks for chargers; a student without one says where it is. */
class ChargerRulesTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 3);
    private static final ChargerTerms WITH_LOANERS =
            new ChargerTerms(THURSDAY, false, new CostRange(2_000, 2_000, "USD"));
    private static final ChargerTerms WITH_EVERYTHING =
            new ChargerTerms(THURSDAY, true, new CostRange(2_000, 2_000, "USD"));

    private final Hallway hallway = new Hallway().without(1);

    @Test
    void whoWillBringItIsToldUntilWhenAndTheLoanerGoesIn() {
        bringsTheLoaner(WITH_LOANERS);
        hallway.touch(new Touch.NoCharger());
        assertThat(hallway.scene(Scene.WhereIsCharger.class).terms().by()).isEqualTo(THURSDAY);
        hallway.touch(new Touch.ChargerIs(ChargerPlace.WILL_BRING));
        assertThat(hallway.scene(HowIsIt.class).loaner().chargerMissing()).isTrue();
        hallway.touch(new Touch.GoOn());
        putsIn();

        assertThat(hallway.scene(GivenBack.class).chargerBy()).contains(THURSDAY);
        assertThat(hallway.facts(SwapFact.ChargerNotBrought.class))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.by()).isEqualTo(THURSDAY);
                    assertThat(said.asset()).isEqualTo(FIRST_LOANER.id());
                });
    }

    @Test
    void whoLostItSaysSoAndHasNothingToBring() {
        bringsTheLoaner(WITH_LOANERS);
        hallway.touch(new Touch.NoCharger());
        hallway.touch(new Touch.ChargerIs(ChargerPlace.LOST));
        hallway.touch(new Touch.GoOn());
        putsIn();

        assertThat(hallway.scene(GivenBack.class).chargerBy()).isEmpty();
        assertThat(hallway.facts(SwapFact.ChargerNotBrought.class))
                .singleElement()
                .satisfies(said -> assertThat(said.by()).isNull());
    }

    @Test
    void whatIsFoundAfterAllIsNotMissing() {
        bringsTheLoaner(WITH_LOANERS);
        hallway.touch(new Touch.NoCharger());
        hallway.touch(new Touch.ChargerIs(ChargerPlace.HERE));
        hallway.touch(new Touch.GoOn());

        assertThat(hallway.facts(SwapFact.ChargerNotBrought.class)).isEmpty();
        assertThat(hallway.facts(GiveBackFact.GiveBackAgreed.class))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.chargerMissing()).isFalse());
    }

    @Test
    void theAnswerIsTakenBackByTheSameTouch() {
        bringsTheLoaner(WITH_LOANERS);
        hallway.touch(new Touch.NoCharger());
        hallway.touch(new Touch.ChargerIs(ChargerPlace.LOST));
        hallway.touch(new Touch.NoCharger());

        assertThat(hallway.scene(HowIsIt.class).loaner().chargerMissing()).isFalse();
    }

    @Test
    void aSchoolThatAsksForNoneJustNotesIt() {
        hallway.badge(AStudent.named(ANA.id(), "Ana R").has(FIRST_LOANER).made());
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.RETURN_LOANER));
        hallway.label(FIRST_LOANER);
        hallway.touch(new Touch.NoCharger());
        assertThat(hallway.scene(HowIsIt.class).loaner().chargerMissing()).isTrue();
        hallway.touch(new Touch.GoOn());

        assertThat(hallway.facts(SwapFact.ChargerNotBrought.class)).isEmpty();
    }

    @Test
    void whereChargersComeWithBrokenOnesItIsAskedBeforeTheHandIn() {
        handsInHerOwn(WITH_EVERYTHING);
        assertThat(hallway.scene(Scene.BeforeYouGoOn.class).wantsCharger()).isTrue();
        hallway.touch(new Touch.NoCharger());
        hallway.touch(new Touch.ChargerIs(ChargerPlace.WILL_BRING));
        var before = hallway.scene(Scene.BeforeYouGoOn.class);
        assertThat(before.handIn().chargerMissing()).isTrue();
        assertThat(before.mayCost()).contains(new CostRange(0, 5000, "USD"));
        hallway.touch(new Touch.GoOn());

        assertThat(hallway.facts(SwapFact.ChargerNotBrought.class))
                .singleElement()
                .satisfies(said -> assertThat(said.asset()).isEqualTo(ANAS_OWN.id()));
    }

    @Test
    void otherwiseABrokenOneComesWithoutAWordAboutIt() {
        handsInHerOwn(WITH_LOANERS);
        assertThat(hallway.scene(Scene.BeforeYouGoOn.class).wantsCharger()).isFalse();
        hallway.touch(new Touch.NoCharger());
        hallway.scene(Scene.BeforeYouGoOn.class);
    }

    @Test
    void nobodyAnswersForTheChargerOfAnother() {
        hallway.badge(ana(WITH_EVERYTHING).keeps(ANAS_OWN).made());
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.HAND_IN_ONLY));
        hallway.label(BENS_OWN);
        hallway.touch(new Touch.HandInForOther());
        tellsWhatHappened();

        assertThat(hallway.scene(Scene.BeforeYouGoOn.class).wantsCharger()).isFalse();
    }

    @Test
    void whoWalksOffMeanwhileHasAgreedToNothing() {
        bringsTheLoaner(WITH_LOANERS);
        hallway.touch(new Touch.NoCharger());
        hallway.passes(java.time.Duration.ofMinutes(2));

        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(hallway.facts(SwapFact.ChargerNotBrought.class)).isEmpty();
    }

    private static AStudent ana(ChargerTerms terms) {
        return AStudent.named(ANA.id(), "Ana R").owesChargers(terms);
    }

    private void bringsTheLoaner(ChargerTerms terms) {
        hallway.badge(ana(terms).has(FIRST_LOANER).made());
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.RETURN_LOANER));
        hallway.label(FIRST_LOANER);
    }

    private void handsInHerOwn(ChargerTerms terms) {
        hallway.badge(ana(terms).keeps(ANAS_OWN).made());
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.SWAP));
        hallway.label(ANAS_OWN);
        tellsWhatHappened();
    }

    private void tellsWhatHappened() {
        hallway.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        hallway.touch(new Touch.ChoseCause(Cause.DROPPED, ""));
    }

    private void putsIn() {
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.PRESENT);
    }
}
