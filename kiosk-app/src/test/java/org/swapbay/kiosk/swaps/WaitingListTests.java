package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.BENS;
import static org.swapbay.kiosk.swaps.RecordedSchool.CYD;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.TODAY;
import static org.swapbay.kiosk.swaps.WrittenDown.VISIT;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.borrows;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.taken;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/** Who stands where in the line, and what is kept for whom, by what was written down. */
class WaitingListTests {

    private static final VisitId BENS_VISIT = new VisitId("ben");
    private static final VisitId CYDS_VISIT = new VisitId("cyd");
    private static final VisitId DAY = new VisitId("day");

    private final RecordedSchool school = new RecordedSchool();
    private final WaitingList list = school.part(WaitingList.class);

    @Test
    void whoHandedSomethingInComesBeforeWhoBorrowsForTheDayAndTheLongestFirst() {
        school.happens(new WaitFact.WaitBegan(CYDS_VISIT, CYD, TODAY));
        school.later(Duration.ofMinutes(1));
        handsIn(BENS_VISIT, 4);
        var bens = school.now();
        school.later(Duration.ofMinutes(1));
        handsIn(VISIT, BAY);
        assertThat(line()).extracting(WaitingList.Waiter::visitId).containsExactly(BENS_VISIT, VISIT, CYDS_VISIT);
        assertThat(line()).first().isEqualTo(new WaitingList.Waiter(BENS_VISIT, BEN, "07", true, bens));
        assertThat(line()).last().extracting(WaitingList.Waiter::owed).isEqualTo(false);
    }

    @Test
    void whomStaffPutFirstComesBeforeAllAndTheLastOneOfThemBeforeThat() {
        handsIn(VISIT, BAY);
        school.later(Duration.ofMinutes(1));
        school.happens(new WaitFact.WaitBegan(BENS_VISIT, BEN, TODAY), new WaitFact.WaitBegan(CYDS_VISIT, CYD, TODAY));
        school.happens(new WaitFact.PutFirst(BENS_VISIT, "lee", "exam"));
        school.later(Duration.ofMinutes(1));
        school.happens(new WaitFact.PutFirst(CYDS_VISIT, "lee", "exam"));
        assertThat(order()).containsExactly("cyd", "ben", "visit");
        school.later(Duration.ofMinutes(1));
        school.happens(new WaitFact.PutFirst(BENS_VISIT, "lee", "bus"));
        assertThat(order()).containsExactly("ben", "cyd", "visit");
    }

    @Test
    void whoSaysItTwiceKeepsTheFirstPlace() {
        school.happens(new WaitFact.WaitBegan(DAY, ANA, TODAY));
        var since = school.now();
        school.later(Duration.ofMinutes(1));
        school.happens(new WaitFact.WaitBegan(BENS_VISIT, BEN, TODAY), new WaitFact.WaitBegan(DAY, ANA, TODAY));
        assertThat(order()).containsExactly("day", "ben");
        assertThat(line()).first().extracting(WaitingList.Waiter::since).isEqualTo(since);
    }

    @Test
    void whoWaitsForTheDayWaitsThatDayOnly() {
        school.happens(new WaitFact.WaitBegan(DAY, ANA, TODAY));
        school.later(Duration.ofDays(1));
        assertThat(list.line(TODAY.plusDays(1), school.now())).isEmpty();
        assertThat(list.line(TODAY, school.now())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"borrowing = 'PAUSED_BY_SCHOOL'", "enabled = false"})
    void whoMayBorrowNothingIsPassedOverAndKeepsThePlace(String change) {
        handsIn(VISIT, BAY);
        handsIn(BENS_VISIT, 4);
        school.part(Records.class).commit(() -> {
            school.part(JdbcClient.class)
                    .sql("update person set " + change + " where sourced_id = 'ana'")
                    .update();
        });
        assertThat(order()).containsExactly("ben");
        school.part(Records.class).commit(() -> {
            school.part(JdbcClient.class)
                    .sql("update person set enabled = true, borrowing = 'ALLOWED'")
                    .update();
        });
        assertThat(order()).containsExactlyInAnyOrder("visit", "ben");
    }

    @Test
    void whoFetchesTheirsLaterDoesNotWaitUntilTheyAskForTheNextOne() {
        handsIn(VISIT, BAY);
        school.happens(new WaitFact.FetchesLater(VISIT));
        assertThat(line()).isEmpty();
        school.later(Duration.ofMinutes(1));
        handsIn(BENS_VISIT, 4);
        school.later(Duration.ofMinutes(1));
        school.happens(new WaitFact.WantsNext(VISIT));
        assertThat(order()).containsExactly("ben", "visit");
    }

    @Test
    void whoseDayIsOverIsOwedNoLoanerForItAnyMore() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.SENSED));
        school.happens(agreed(VISIT, ANA, LOANER), new DayLoanFact.DayLoanGoesOn(VISIT, DAY), handedIn(VISIT, BAY));
        assertThat(order()).containsExactly("visit");
        school.later(Duration.ofHours(7));
        assertThat(line()).isEmpty();
    }

    @Test
    void whoLeavesTheListIsOffIt() {
        school.happens(new WaitFact.WaitBegan(DAY, ANA, TODAY), new WaitFact.WaitBegan(BENS_VISIT, BEN, TODAY));
        school.happens(new WaitFact.LeftTheList(new VisitId("leaves"), ANA));
        assertThat(order()).containsExactly("ben");
    }

    @Test
    void whomStaffTakeOffIsOffIt() {
        handsIn(VISIT, BAY);
        school.happens(new WaitFact.WaitBegan(DAY, ANA, TODAY), new WaitFact.WaitBegan(BENS_VISIT, BEN, TODAY));
        school.happens(new WaitFact.TakenOffTheList(DAY, "lee", "gone home"));
        assertThat(order()).containsExactly("visit", "ben");
        school.happens(new WaitFact.TakenOffTheList(VISIT, "lee", "gone home"));
        assertThat(order()).containsExactly("ben");
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.HANDED_IN);
    }

    @Test
    void whatIsOfferedIsPromisedUntilTheOfferEnds() {
        school.happens(offered("o-1", LOANER), offered("o-2", SECOND, BEN, BENS_VISIT));
        assertThat(list.promised()).isEqualTo(Map.of(LOANER, ANA, SECOND, BEN));
        assertThat(list.offers()).hasSize(2);
        school.happens(new WaitFact.OfferEnded("o-1", WaitFact.How.LAPSED));
        assertThat(list.promised()).isEqualTo(Map.of(SECOND, BEN));
    }

    @Test
    void anOfferThatIsToldTwiceIsOne() {
        school.happens(offered("o-1", LOANER));
        var offer = list.offers().getFirst();
        school.later(Duration.ofMinutes(1));
        school.happens(offered("o-1", LOANER));
        assertThat(list.offers()).containsExactly(offer);
        school.happens(new WaitFact.OfferEnded("o-1", WaitFact.How.LAPSED), offered("o-1", LOANER));
        assertThat(list.offers()).isEmpty();
    }

    @Test
    void toWhomItWasOfferedIsKnownWhileItLiesThere() {
        var stay = school.line(LOANER).seq();
        school.happens(offered("o-1", LOANER), offered("o-2", LOANER, BEN, BENS_VISIT), offered("o-3", SECOND));
        school.happens(new WaitFact.OfferEnded("o-1", WaitFact.How.LAPSED));
        assertThat(list.offeredBefore(LOANER, stay)).containsExactlyInAnyOrder(VISIT, BENS_VISIT);
        assertThat(list.offeredBefore(LOANER, stay + 1)).isEmpty();
    }

    @Test
    void whoeverHasALoanerWaitsForNoneAndNoneIsKeptForThem() {
        school.happens(new WaitFact.WaitBegan(DAY, ANA, TODAY), new WaitFact.WaitBegan(BENS_VISIT, BEN, TODAY));
        school.happens(offered("o-1", LOANER), offered("o-2", SECOND, BEN, BENS_VISIT));
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.SENSED));
        assertThat(order()).containsExactly("ben");
        assertThat(list.promised()).isEqualTo(Map.of(SECOND, BEN));
    }

    private WaitFact.LoanerOffered offered(String id, AssetId loaner) {
        return offered(id, loaner, ANA, VISIT);
    }

    private WaitFact.LoanerOffered offered(String id, AssetId loaner, PersonId person, VisitId visit) {
        var until = school.now().plus(Duration.ofHours(1));
        return new WaitFact.LoanerOffered(id, loaner, school.line(loaner).seq(), visit, person, until);
    }

    private void handsIn(VisitId visit, int bay) {
        var ana = visit.equals(VISIT);
        school.happens(agreed(visit, ana ? ANA : BEN, ana ? ANAS : BENS), handedIn(visit, bay));
    }

    private List<WaitingList.Waiter> line() {
        return list.line(TODAY, school.now());
    }

    private List<String> order() {
        return line().stream().map(waiter -> waiter.visitId().value()).toList();
    }
}
