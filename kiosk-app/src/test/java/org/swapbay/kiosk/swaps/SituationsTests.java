package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.repairs.SecondFactor;

/** What the rules decide by is what the records and the sensors say at that moment. */
class SituationsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final RecordedSchool school = new RecordedSchool();

    @Test
    void itIsTheCabinetAsItWasSeenLastUnlessItIsLookedAtNow() {
        school.kiosk.liesUnseen(1, null);
        assertThat(seen(at())).as("by the last look").isEqualTo(Presence.PRESENT);
        var fresh = situations().lookedAt(school.now());
        assertThat(seen(fresh)).isEqualTo(Presence.ABSENT);
        assertThat(fresh.cabinet().bays()).extracting(Bay::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(fresh.cabinet().readyLoaners()).extracting(Bay::number).containsExactly(2);
        assertThat(fresh.now()).isEqualTo(school.now());
    }

    @Test
    void theWaitIsMeasuredByTheTimeOfWhoAsks() {
        var steady = school.now().plusSeconds(7);
        assertThat(situations().at(steady).now()).isEqualTo(steady);
    }

    @Test
    void thePoliciesAreThoseInForceToday() {
        school.part(Records.class).commit(() -> {
            school.part(RepairDesk.class)
                    .publish(new RepairPolicy(2, TODAY.plusDays(1), 5, SecondFactor.PIN, Map.of()));
            school.part(LoanPolicies.class)
                    .publish(new LoanPolicy(2, TODAY.plusDays(1), LoanModel.STRAIGHT_SWAP, 60, 10, 7, false, Map.of()));
        });
        try {
            assertThat(at().policy().version()).isEqualTo(1);
            assertThat(at().loans().version()).isEqualTo(1);
            school.later(Duration.ofDays(1));
            assertThat(at().policy().version()).isEqualTo(2);
            assertThat(at().loans().version()).isEqualTo(2);
        } finally {
            school.part(Records.class)
                    .commit(() -> school.part(RepairDesk.class).withdraw(2));
        }
    }

    @Test
    void whoHandedSomethingInStandsInLineForALoaner() {
        assertThat(at().line()).isEqualTo(Line.NOBODY);
        new AnasRepair(school).handsIn();
        assertThat(at().line().inOrder()).containsExactly(ANA);
    }

    @Test
    void whenALoanerWasLentLastIsKnownOfThoseInTheCabinetThatEverWere() {
        new AnasRepair(school).handsIn();
        new AnasRepair(school).getsALoaner();
        assertThat(at().lastLent()).as("it is not in the cabinet").isEmpty();
        var lent = school.line(LOANER).seq();
        var visit = new VisitId("back");
        school.happens(
                new GiveBackFact.GiveBackAgreed(visit, ANA, LOANER, true, false, null, null, 1, null, null, 1),
                new GiveBackFact.LoanerReturned(visit, new IntentId("back"), LOANER, 1, true, false));
        assertThat(at().lastLent()).containsExactly(Map.entry(LOANER, lent));
    }

    @Test
    void whatIsKeptForSomebodyIsOfferedToNobodyElse() {
        var visit = new VisitId("wait");
        school.happens(
                new WaitFact.WaitBegan(visit, BEN, TODAY),
                new WaitFact.LoanerOffered(
                        "offer",
                        SECOND,
                        school.line(SECOND).seq(),
                        visit,
                        BEN,
                        school.now().plusSeconds(600)));
        assertThat(at().readyLoaners(ANA)).extracting(Bay::number).containsExactly(1);
        assertThat(at().readyLoaners(BEN)).extracting(Bay::number).containsExactly(1, 2);
    }

    @Test
    void namesAreNewEachTime() {
        var names = at().names();
        assertThat(List.of(names.visit(), names.visit())).doesNotHaveDuplicates();
    }

    /** The tables are delivered with a policy; without one a hand-in would be judged by nothing. */
    @Test
    void nothingIsDecidedWithoutAPolicyOfRepairs() {
        school.part(TransactionTemplate.class).executeWithoutResult(status -> {
            school.part(RepairDesk.class).withdraw(1);
            assertThatIllegalStateException().isThrownBy(this::at).withMessage("no repair policy is in force");
            status.setRollbackOnly();
        });
    }

    private Presence seen(Situation situation) {
        return situation.cabinet().bay(1).orElseThrow().reading().presence();
    }

    private Situation at() {
        return situations().at(school.now());
    }

    private Situations situations() {
        return school.part(Situations.class);
    }
}
