package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BEN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Ana has a loaner for the day: she keeps it longer, or it breaks. */
class DayLoanOutTests {

    private static final VisitId LENT = new VisitId("lent");
    private static final Asset MINE = Hallway.asset("ln-9", "LN-0009", true, null);
    private static final DueTime THREE = due("2026-09-01T15:00:00Z");
    private static final DueTime TOMORROW = due("2026-09-02T15:00:00Z");

    private final Hallway hallway = new Hallway();

    @Test
    void whoeverHasOneMayKeepItUntilTheTimeThePolicySays() {
        signIn(Optional.of(TOMORROW));
        assertThat(hallway.scene(Scene.Choose.class).errands())
                .containsExactly(Errand.RETURN_LOANER, Errand.KEEP_LONGER, Errand.SWAP, Errand.HAND_IN_ONLY);

        hallway.touch(new Touch.ChoseErrand(Errand.KEEP_LONGER));

        var done = hallway.scene(Scene.Done.class);
        assertThat(hallway.facts(DayLoanFact.DayLoanKept.class))
                .containsExactly(new DayLoanFact.DayLoanKept(LENT, done.guest().visit(), TOMORROW.at(), 4));
        assertThat(done.outcome().forTheDay()).contains(TOMORROW);
        assertThat(done.outcome().loaner()).contains(MINE);
        assertThat(hallway.pulses).isEmpty();
        assertThat(hallway.facts(SwapFact.VisitEnded.class)).hasSize(1);
    }

    @Test
    void whatThePolicyDoesNotPutOffIsNotKept() {
        signIn(Optional.empty());

        assertThat(hallway.scene(Scene.Choose.class).errands()).doesNotContain(Errand.KEEP_LONGER);
        hallway.touch(new Touch.ChoseErrand(Errand.KEEP_LONGER));
        assertThat(hallway.facts(DayLoanFact.DayLoanKept.class)).isEmpty();
    }

    @Test
    void nobodyKeepsOneWhileSomebodyGoesWithoutBecauseOfIt() {
        hallway.without(1).without(2);
        hallway.line = new Line(List.of(BEN.id()), Map.of());
        signIn(Optional.of(TOMORROW));

        assertThat(hallway.scene(Scene.Choose.class).errands()).doesNotContain(Errand.KEEP_LONGER);
    }

    @Test
    void whoIsKeptOneOrHasPassedOneOverGoesWithoutBecauseOfNobody() {
        hallway.without(2);
        hallway.line = new Line(List.of(BEN.id()), Map.of(FIRST_LOANER.id(), BEN.id()));
        signIn(Optional.of(TOMORROW));
        assertThat(hallway.scene(Scene.Choose.class).errands()).contains(Errand.KEEP_LONGER);

        var ready = new Hallway();
        ready.line = new Line(List.of(BEN.id()), Map.of());
        ready.badge(ana(false, Optional.of(TOMORROW)));
        ready.pin(true);
        assertThat(ready.scene(Scene.Choose.class).errands()).contains(Errand.KEEP_LONGER);
    }

    @Test
    void theLabelOfALoanerForTheDayMeansThatItComesBack() {
        signIn(Optional.empty());
        hallway.label(MINE);

        assertThat(hallway.scene(GiveBackScene.HowIsIt.class).loaner().errand()).isEqualTo(Errand.RETURN_LOANER);
    }

    @Test
    void aBrokenOneGoesInUnderATicketAndAnotherComesOutUntilTheSameTime() {
        signIn(Optional.of(TOMORROW));
        handsIn(Errand.SWAP);

        var agreed = hallway.facts(SwapFact.HandInAgreed.class).getFirst();
        assertThat(agreed.asset()).isEqualTo(MINE.id());
        assertThat(agreed.loanerWanted()).isTrue();
        assertThat(hallway.facts(DayLoanFact.DayLoanGoesOn.class))
                .containsExactly(new DayLoanFact.DayLoanGoesOn(agreed.visit(), LENT));
        assertThat(hallway.scene(Scene.TakeLoaner.class).promise())
                .isEqualTo(new Promise.ForTheDay(THREE, Optional.of(agreed.ticketNumber())));

        hallway.opens(1);
        hallway.label(FIRST_LOANER);
        hallway.closes(1, Presence.ABSENT);
        var outcome = hallway.scene(Scene.Done.class).outcome();
        assertThat(outcome.forTheDay()).contains(THREE);
        assertThat(outcome.ticketNumber()).contains(agreed.ticketNumber());
    }

    @Test
    void whereNoneIsReadyItIsOwedUntilThatTimeAndFetchedOnThoseTerms() {
        hallway.without(1).without(2);
        signIn(Optional.empty());
        handsIn(Errand.SWAP);
        assertThat(hallway.scene(Scene.Done.class).outcome().place()).contains(1);

        var later = new Hallway();
        later.badge(AStudent.named(ANA.id(), "Ana R")
                .keeps(ANAS_OWN)
                .isOwed(new Student.Owed(LENT, MINE.id(), "R-1", false, Optional.of(THREE)))
                .made());
        later.pin(true);
        later.touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        assertThat(later.scene(Scene.TakeLoaner.class).promise())
                .isEqualTo(new Promise.ForTheDay(THREE, Optional.of("R-1")));
    }

    @Test
    void onceTheDayIsOverABrokenOneIsTakenInAndNoneIsGiven() {
        hallway.badge(ana(true, Optional.empty()));
        hallway.pin(true);
        assertThat(hallway.scene(Scene.Choose.class).errands()).doesNotContain(Errand.SWAP);
        assertThat(hallway.scene(Scene.Choose.class).noLoaner()).contains(NoLoaner.DAY_IS_OVER);

        handsIn(Errand.HAND_IN_ONLY);

        assertThat(hallway.facts(SwapFact.HandInAgreed.class).getFirst().loanerWanted())
                .isFalse();
        assertThat(hallway.facts(DayLoanFact.DayLoanGoesOn.class)).isEmpty();
        assertThat(hallway.scene(Scene.Done.class).outcome().waiting()).isFalse();
    }

    private void signIn(Optional<DueTime> later) {
        hallway.badge(ana(false, later));
        hallway.pin(true);
    }

    private void handsIn(Errand errand) {
        hallway.touch(new Touch.ChoseErrand(errand));
        hallway.label(MINE);
        hallway.touch(new Touch.ChoseSymptom(Symptom.KEYS));
        hallway.touch(new Touch.ChoseCause(Cause.JUST_STOPPED, ""));
        hallway.touch(new Touch.GoOn());
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.PRESENT);
    }

    private static Student ana(boolean late, Optional<DueTime> later) {
        return AStudent.named(ANA.id(), "Ana R")
                .keeps(ANAS_OWN)
                .hasForTheDay(MINE, new DayLoanOut(LENT, THREE, late, later, 4))
                .inGrade("07")
                .made();
    }

    private static DueTime due(String at) {
        return new DueTime(Instant.parse(at), ZoneOffset.UTC, LocalDate.of(2026, 9, 1));
    }
}
