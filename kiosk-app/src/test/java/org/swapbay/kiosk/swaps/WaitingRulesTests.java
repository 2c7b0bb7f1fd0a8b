package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.WaitFact.How;
import org.swapbay.kiosk.swaps.WaitFact.LoanerOffered;
import org.swapbay.kiosk.swaps.WaitFact.OfferEnded;
import org.swapbay.kiosk.swaps.WaitingList.Offer;
import org.swapbay.kiosk.swaps.WaitingList.Waiter;
import org.swapbay.kiosk.swaps.WaitingRules.Ready;
import org.swapbay.kiosk.swaps.WaitingRules.Terms;

class WaitingRulesTests {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final AssetId LOANER = new AssetId("ln-1");
    private static final LoanPolicy LENDS_ALL = policy(Map.of());
    private static final Waiter ANA = waiter("ana", true);
    private static final Waiter BEN = waiter("ben", false);

    @Test
    void theNextReturnedLoanerIsOfferedToTheHeadOfTheLine() {
        assertThat(decide(List.of(ANA, BEN), List.of(), ready(Set.of())))
                .containsExactly(new LoanerOffered("new", LOANER, 7, ANA.visitId(), ANA.personId(), LATER));
    }

    @Test
    void whileItIsKeptNobodyElseIsOfferedIt() {
        assertThat(decide(List.of(ANA, BEN), List.of(offer(ANA, NOW, LATER)), ready(Set.of(ANA.visitId()))))
                .isEmpty();
    }

    @Test
    void whoDoesNotComeLosesItToTheNext() {
        var over = offer(ANA, NOW.minusSeconds(3600), NOW);

        assertThat(decide(List.of(ANA, BEN), List.of(over), ready(Set.of(ANA.visitId()))))
                .containsExactly(
                        new OfferEnded("o-ana", How.LAPSED),
                        new LoanerOffered("new", LOANER, 7, BEN.visitId(), BEN.personId(), LATER));
    }

    @Test
    void whatAllHavePassedOverIsKeptForNobody() {
        assertThat(decide(List.of(ANA, BEN), List.of(), ready(Set.of(ANA.visitId(), BEN.visitId()))))
                .isEmpty();
    }

    @Test
    void aClockSetBackKeepsNothingForEver() {
        var fromTomorrow = offer(ANA, NOW.plus(Duration.ofDays(3652)), NOW.plus(Duration.ofDays(3653)));

        assertThat(decide(List.of(ANA), List.of(fromTomorrow), ready(Set.of(ANA.visitId()))))
                .containsExactly(new OfferEnded("o-ana", How.LAPSED));
    }

    @Test
    void anOfferEndsWithItsLoanerOrItsPerson() {
        var open = List.of(offer(ANA, NOW, LATER));

        assertThat(decide(List.of(ANA), open)).containsExactly(new OfferEnded("o-ana", How.WITHDRAWN));
        assertThat(decide(List.of(), open, ready(Set.of()))).containsExactly(new OfferEnded("o-ana", How.WITHDRAWN));
    }

    @Test
    void aLoanerWhoseDoorCannotBeSeenNowStaysKeptButIsNotOfferedAnew() {
        var unseen = new Ready(LOANER, "C733", 7, false, Set.of());

        assertThat(decide(List.of(ANA), List.of(offer(ANA, NOW, LATER)), unseen))
                .isEmpty();
        assertThat(decide(List.of(ANA), List.of(), unseen)).isEmpty();
    }

    @Test
    void oneLoanerIsPromisedToOneAndOneIsPromisedOne() {
        var second = new Ready(new AssetId("ln-2"), "C733", 9, true, Set.of());
        var facts = decide(List.of(ANA), List.of(), ready(Set.of()), second);

        assertThat(facts).hasSize(1);
        assertThat(decide(List.of(ANA, BEN), List.of(), ready(Set.of()), second))
                .extracting(fact -> ((LoanerOffered) fact).person())
                .containsExactly(ANA.personId(), BEN.personId());
    }

    @Test
    void aModelThatIsNotForTheHeadsGradeIsOfferedToTheNextItSuits() {
        var notForFive = policy(Map.of("05", Set.of("C204")));
        var older = new Waiter(new VisitId("v-cy"), new PersonId("cy"), "09", false, NOW.minusSeconds(1));

        var facts = WaitingRules.decide(
                List.of(ANA, older), List.of(), List.of(ready(Set.of())), new Terms(NOW, LATER, notForFive), () -> "n");

        assertThat(facts).extracting(fact -> ((LoanerOffered) fact).person()).containsExactly(older.personId());
    }

    @Test
    void ofTwoOffersForOneLoanerOnlyTheFirstStands() {
        var facts = decide(List.of(ANA, BEN), List.of(offer(ANA, NOW, LATER), offer(BEN, NOW, LATER)), ready(Set.of()));

        assertThat(facts).containsExactly(new OfferEnded("o-ben", How.WITHDRAWN));
    }

    @Test
    void aSchoolThatKeepsNothingOffersNothing() {
        assertThat(WaitingRules.decide(
                        List.of(ANA), List.of(), List.of(ready(Set.of())), new Terms(NOW, NOW, LENDS_ALL), () -> "new"))
                .isEmpty();
    }

    private static LoanPolicy policy(Map<String, Set<String>> models) {
        return new LoanPolicy(1, LocalDate.EPOCH, LoanModel.LOAN_AND_RETURN, 0, 10, 7, false, models);
    }

    private static List<Fact> decide(List<Waiter> line, List<Offer> open, Ready... loaners) {
        return WaitingRules.decide(line, open, List.of(loaners), new Terms(NOW, LATER, LENDS_ALL), () -> "new");
    }

    private static Ready ready(Set<VisitId> offeredTo) {
        return new Ready(LOANER, "C733", 7, true, offeredTo);
    }

    private static Waiter waiter(String name, boolean owed) {
        return new Waiter(new VisitId("v-" + name), new PersonId(name), "05", owed, NOW.minusSeconds(600));
    }

    private static Offer offer(Waiter who, Instant at, Instant until) {
        return new Offer("o-" + who.personId(), LOANER, 7, who.visitId(), who.personId(), at, until);
    }
}
