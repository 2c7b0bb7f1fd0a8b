package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BEN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.DayLoanTerms.Refusal;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class WaitingAtTheKioskTests {

    private static final VisitId HANDED_IN = new VisitId("earlier");

    private final Hallway hallway = new Hallway();

    @Test
    void whoFindsNoLoanerIsOfferedAPlaceAndToldWhichOne() {
        hallway.without(1).without(2);
        hallway.line = new Line(List.of(BEN.id()), Map.of());
        signIn();
        var choose = hallway.scene(Scene.Choose.class);
        assertThat(choose.errands()).contains(Errand.WAIT_TODAY).doesNotContain(Errand.BORROW_TODAY);
        assertThat(choose.prospect()).isEqualTo(new Prospect(false, 2, false));

        hallway.touch(new Touch.ChoseErrand(Errand.WAIT_TODAY));

        assertThat(hallway.facts(WaitFact.WaitBegan.class))
                .extracting(WaitFact.WaitBegan::person)
                .containsExactly(ANA.id());
        assertThat(hallway.scene(Scene.Done.class).outcome().place()).contains(2);
        assertThat(hallway.facts(SwapFact.VisitEnded.class)).hasSize(1);
    }

    @Test
    void nobodyWaitsWhoWouldBeRefusedAnywayOrWaitsAlready() {
        hallway.without(1).without(2);
        signIn(Optional.of(Refusal.LIMIT_REACHED));
        assertThat(hallway.scene(Scene.Choose.class).errands()).doesNotContain(Errand.WAIT_TODAY);

        var waiting = new Hallway().without(1).without(2);
        waiting.line = anaWaits(Map.of());
        waiting.badge(Hallway.borrowing(terms(Optional.empty())));
        waiting.pin(true);
        assertThat(waiting.scene(Scene.Choose.class).errands())
                .contains(Errand.LEAVE_LIST)
                .doesNotContain(Errand.WAIT_TODAY);
    }

    @Test
    void whatIsKeptForSomebodyIsLentToNobodyElse() {
        hallway.line = new Line(List.of(BEN.id()), Map.of(FIRST_LOANER.id(), BEN.id(), SECOND_LOANER.id(), BEN.id()));
        signIn();

        assertThat(hallway.scene(Scene.Choose.class).errands()).doesNotContain(Errand.BORROW_TODAY);
    }

    @Test
    void whoseTurnItIsGetsTheOneThatIsKeptAndNotTheOneLentLongestAgo() {
        hallway.line = anaWaits(Map.of(SECOND_LOANER.id(), ANA.id()));
        hallway.lastLent.put(SECOND_LOANER.id(), 9L);
        signIn();
        hallway.touch(new Touch.ChoseErrand(Errand.BORROW_TODAY));
        hallway.touch(new Touch.GoOn());

        assertThat(hallway.pulses).containsExactly(2);
    }

    @Test
    void whoLeavesTheListMayComeBackAtItsEnd() {
        hallway.without(1).without(2);
        hallway.line = anaWaits(Map.of());
        signIn();
        hallway.touch(new Touch.ChoseErrand(Errand.LEAVE_LIST));

        assertThat(hallway.facts(WaitFact.LeftTheList.class))
                .extracting(WaitFact.LeftTheList::person)
                .containsExactly(ANA.id());
        assertThat(hallway.scene(Scene.Choose.class).errands())
                .contains(Errand.WAIT_TODAY)
                .doesNotContain(Errand.LEAVE_LIST);
        assertThat(hallway.scene(Scene.Choose.class).prospect().waits()).isFalse();
    }

    @Test
    void whoOnlyHandsInBesideReadyLoanersIsKeptNoneAndToldHowToGetOne() {
        hallway.anaHandsIn(Errand.HAND_IN_ONLY);

        var agreed = hallway.facts(SwapFact.HandInAgreed.class).getFirst();
        assertThat(agreed.loanerWanted()).isTrue();
        assertThat(hallway.facts(WaitFact.FetchesLater.class))
                .extracting(WaitFact.FetchesLater::visit)
                .containsExactly(agreed.visit());
        assertThat(hallway.scene(Scene.Done.class).outcome().waiting()).isTrue();
        assertThat(hallway.scene(Scene.Done.class).outcome().place()).isEmpty();
    }

    @Test
    void whoOnlyHandsInAndFindsNoneHasAPlaceAndSoHasWhoWantedToSwap() {
        hallway.without(1).without(2);
        hallway.line = new Line(List.of(BEN.id()), Map.of());
        hallway.anaHandsIn(Errand.HAND_IN_ONLY);

        assertThat(hallway.facts(WaitFact.FetchesLater.class)).isEmpty();
        assertThat(hallway.scene(Scene.Done.class).outcome().place()).contains(2);
    }

    @Test
    void aSwapThatIsCutOffBeforeTheLoanerKeepsItsPlace() {
        hallway.anaHandsIn();
        assertThat(hallway.facts(WaitFact.FetchesLater.class)).isEmpty();
    }

    @Test
    void whoIsOwedOneAndFindsNoneAsksForTheNext() {
        hallway.without(1).without(2);
        hallway.badge(owed());
        hallway.pin(true);
        assertThat(hallway.scene(Scene.Choose.class).errands())
                .containsExactly(Errand.WAIT_FOR_MINE, Errand.HAND_IN_ONLY);

        hallway.touch(new Touch.ChoseErrand(Errand.WAIT_FOR_MINE));

        assertThat(hallway.facts(WaitFact.WantsNext.class)).containsExactly(new WaitFact.WantsNext(HANDED_IN));
        assertThat(hallway.scene(Scene.Done.class).outcome().ticketNumber()).contains("R-1");
    }

    @Test
    void whoIsOwedOneAndWaitsMayLeaveTheListAndComeBackToIt() {
        hallway.without(1).without(2);
        hallway.line = anaWaits(Map.of());
        hallway.badge(owed());
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.LEAVE_LIST));

        assertThat(hallway.scene(Scene.Choose.class).errands())
                .contains(Errand.WAIT_FOR_MINE)
                .doesNotContain(Errand.LEAVE_LIST);
    }

    private static Student owed() {
        return AStudent.named(ANA.id(), "Ana R")
                .isOwed(new Student.Owed(HANDED_IN, ANAS_OWN.id(), "R-1", false, Optional.empty()))
                .made();
    }

    private static Line anaWaits(Map<AssetId, PersonId> promised) {
        return new Line(List.of(ANA.id()), promised);
    }

    private void signIn() {
        signIn(Optional.empty());
    }

    private void signIn(Optional<Refusal> refusal) {
        hallway.badge(Hallway.borrowing(terms(refusal)));
        hallway.pin(true);
    }

    private static DayLoanTerms terms(Optional<Refusal> refusal) {
        return new DayLoanTerms(
                DayLoanReason.FORGOTTEN,
                1,
                1,
                LocalDate.of(2026, 9, 1),
                Instant.parse("2026-09-01T15:00:00Z"),
                ZoneOffset.UTC,
                List.of(),
                refusal,
                Optional.empty());
    }
}
