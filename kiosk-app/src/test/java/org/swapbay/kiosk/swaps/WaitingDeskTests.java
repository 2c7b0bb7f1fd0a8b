package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.BENS;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.TODAY;
import static org.swapbay.kiosk.swaps.WrittenDown.VISIT;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.out;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.swaps.WaitFact.How;
import org.swapbay.kiosk.swaps.WaitFact.LoanerOffered;
import org.swapbay.kiosk.swaps.WaitFact.OfferEnded;

/** Which loaners are offered to whom, by the records and by what the sensors see. Two are ready, in bays 1 and 2. */
class WaitingDeskTests {

    private static final VisitId BENS_VISIT = new VisitId("ben");

    private final RecordedSchool school = new RecordedSchool();
    private final WaitingDesk desk = school.part(WaitingDesk.class);

    @Test
    void whereNobodyWaitsNothingIsDue() {
        assertThat(desk.due()).isEmpty();
        assertThat(desk.inLine()).isEmpty();
        assertThat(desk.kept()).isEmpty();
        assertThat(desk.line()).isSameAs(Line.NOBODY);
    }

    @Test
    void whoWaitsIsKeptOneForAsLongAsThePolicySays() {
        anaWaits();
        assertThat(desk.line()).isEqualTo(new Line(List.of(ANA), Map.of()));
        var due = desk.due();
        assertThat(due).singleElement().isInstanceOfSatisfying(LoanerOffered.class, offered -> {
            assertThat(offered.asset()).isEqualTo(LOANER);
            assertThat(offered.stay()).isEqualTo(school.line(LOANER).seq());
            assertThat(offered.visit()).isEqualTo(VISIT);
            assertThat(offered.person()).isEqualTo(ANA);
            assertThat(offered.keptUntil()).isEqualTo(school.now().plus(Duration.ofHours(1)));
        });
        happen(due);
        assertThat(desk.due()).isEmpty();
        assertThat(desk.kept()).extracting(WaitingList.Offer::assetId).containsExactly(LOANER);
        assertThat(desk.line()).isEqualTo(new Line(List.of(ANA), Map.of(LOANER, ANA)));
    }

    @Test
    void eachIsOfferedOnceAndWhatAllPassedOverIsAnybodys() {
        anaWaits();
        happen(desk.due());
        school.later(Duration.ofHours(1));
        var due = desk.due();
        assertThat(due).first().isInstanceOfSatisfying(OfferEnded.class, ended -> assertThat(ended.how())
                .isEqualTo(How.LAPSED));
        assertThat(due).last().isInstanceOfSatisfying(LoanerOffered.class, offered -> assertThat(offered.asset())
                .isEqualTo(SECOND));
        happen(due);
        school.later(Duration.ofHours(1));
        happen(desk.due());
        assertThat(desk.kept()).isEmpty();
        assertThat(desk.due()).isEmpty();
        assertThat(desk.inLine()).extracting(WaitingList.Waiter::personId).containsExactly(ANA);
    }

    @Test
    void whereTheSchoolKeepsNoneNoneIsOffered() {
        var policies = school.part(DayLoanPolicies.class);
        var delivered = policies.on(TODAY);
        school.part(Records.class).commit(() -> policies.publish(keepsNone(delivered)));
        anaWaits();
        assertThat(desk.due()).isEmpty();
    }

    @Test
    void whatLiesInAHeldBayIsOfferedToNobodyAndAnOfferOfItEnds() {
        anaWaits();
        happen(desk.due());
        school.happens(new DoorFact.BayHeld(1, HoldReason.FORCED, "case"));
        var due = desk.due();
        assertThat(due).first().isInstanceOfSatisfying(OfferEnded.class, ended -> assertThat(ended.how())
                .isEqualTo(How.WITHDRAWN));
        assertThat(due).last().isInstanceOfSatisfying(LoanerOffered.class, offered -> assertThat(offered.asset())
                .isEqualTo(SECOND));
    }

    @Test
    void anOfferStandsWhileItsDoorIsOpenButNoneIsMadeOfWhatLiesBehindOne() {
        anaWaits();
        happen(desk.due());
        school.kiosk.stands(1, true);
        school.kiosk.stands(2, true);
        benWaits();
        assertThat(desk.due()).isEmpty();
        school.kiosk.stands(2, false);
        assertThat(desk.due()).singleElement().isInstanceOfSatisfying(LoanerOffered.class, offered -> {
            assertThat(offered.asset()).isEqualTo(SECOND);
            assertThat(offered.person()).isEqualTo(BEN);
        });
    }

    @Test
    void anOfferEndsWhereTheLoanerTurnsOutNotToWork() {
        anaWaits();
        happen(desk.due());
        school.happens(new SwapFact.LoanerRejected(VISIT, out(VISIT), LOANER, 1, true));
        assertThat(desk.due()).first().isInstanceOfSatisfying(OfferEnded.class, ended -> assertThat(ended.how())
                .isEqualTo(How.WITHDRAWN));
    }

    @Test
    void anOfferEndsWhereTheLoanerIsGone() {
        anaWaits();
        happen(desk.due());
        school.happens(new RoundFact.DeviceCollected(
                new VisitId("round"), new IntentId("collect"), LOANER, 1, RoundFact.Proof.SENSED));
        assertThat(desk.due()).first().isInstanceOf(OfferEnded.class);
    }

    @Test
    void anOfferEndsWhereNobodyWaitsAnyMore() {
        anaWaits();
        happen(desk.due());
        var offer = desk.kept().getFirst().id();
        desk.takeOff(VISIT, "lee", " has one at home ");
        assertThat(last()).isEqualTo(new WaitFact.TakenOffTheList(VISIT, "lee", "has one at home"));
        assertThat(desk.inLine()).isEmpty();
        assertThat(desk.line()).isEqualTo(new Line(List.of(), Map.of(LOANER, ANA)));
        assertThat(desk.due()).containsExactly(new OfferEnded(offer, How.WITHDRAWN));
    }

    @Test
    void whomStaffPutFirstIsFirst() {
        anaWaits();
        school.later(Duration.ofMinutes(1));
        benWaits();
        assertThat(desk.line().inOrder()).containsExactly(ANA, BEN);
        desk.putFirst(BENS_VISIT, "lee", " has an exam ");
        assertThat(last()).isEqualTo(new WaitFact.PutFirst(BENS_VISIT, "lee", "has an exam"));
        assertThat(desk.line().inOrder()).containsExactly(BEN, ANA);
    }

    @Test
    void whoWaitsTwiceStandsInTheLineOnce() {
        anaWaits();
        school.happens(new WaitFact.WaitBegan(new VisitId("day"), ANA, TODAY));
        assertThat(desk.inLine()).hasSize(2);
        assertThat(desk.line().inOrder()).containsExactly(ANA);
    }

    @Test
    void whatIsKeptForSomebodyIsNotLeftToOthers() {
        var before = school.part(BayBank.class).now();
        assertThat(desk.withoutKept(before)).isEqualTo(before);
        anaWaits();
        happen(desk.due());
        var left = desk.withoutKept(school.part(BayBank.class).now());
        assertThat(left.bay(1).map(Bay::stay)).contains(Bay.Stay.KEPT);
        assertThat(left.readyLoaners()).extracting(Bay::number).containsExactly(2);
        assertThat(left.bays()).hasSameSizeAs(before.bays());
    }

    @Test
    void whatCannotBeLentNowIsNotKeptEither() {
        anaWaits();
        happen(desk.due());
        school.kiosk.stands(1, true);
        var now = school.part(BayBank.class).now();
        assertThat(desk.withoutKept(now)).isEqualTo(now);
    }

    private void anaWaits() {
        school.happens(agreed(), handedIn(VISIT, BAY));
    }

    private void benWaits() {
        school.happens(agreed(BENS_VISIT, BEN, BENS), handedIn(BENS_VISIT, 4));
    }

    private void happen(List<Fact> due) {
        school.part(Records.class).record(due);
    }

    private Fact last() {
        return school.kiosk.journalled().getLast().fact();
    }

    private static DayLoanPolicy keepsNone(DayLoanPolicy policy) {
        return new DayLoanPolicy(
                2,
                LocalDate.EPOCH.plusYears(51),
                policy.grades(),
                policy.reasons(),
                policy.limits(),
                policy.due(),
                policy.renewals(),
                policy.blockedAfter(),
                0,
                policy.reminders());
    }
}
