package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.TODAY;
import static org.swapbay.kiosk.swaps.WrittenDown.VISIT;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.borrows;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOf;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfLoanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfUnseen;
import static org.swapbay.kiosk.swaps.WrittenDown.found;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.in;
import static org.swapbay.kiosk.swaps.WrittenDown.inBay;
import static org.swapbay.kiosk.swaps.WrittenDown.keeps;
import static org.swapbay.kiosk.swaps.WrittenDown.loanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.missing;
import static org.swapbay.kiosk.swaps.WrittenDown.onTheShelf;
import static org.swapbay.kiosk.swaps.WrittenDown.taken;
import static org.swapbay.kiosk.swaps.WrittenDown.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.swaps.DayLoan.State;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/** By the terms of a hand-in its loaner is lent, or the student's own; and what takes a day loan's place is for the day. */
class LendingTests {

    private static final IntentId AGAIN = new IntentId("again");
    private static final VisitId DAY = new VisitId("day");

    private final RecordedSchool school = new RecordedSchool();

    @BeforeEach
    void swapsStraight() {
        var policy = new LoanPolicy(2, TODAY, LoanModel.STRAIGHT_SWAP, 120, 10, 7, false, Map.of());
        school.part(Records.class).commit(() -> school.part(LoanPolicies.class).publish(policy));
    }

    @Test
    void theTermsAreThoseOfTheHandIn() {
        var other = new VisitId("other");
        school.happens(agreed(), agreed(other, BEN, RecordedSchool.BENS), keeps(VISIT));
        assertThat(school.part(Swaps.class).keeps(VISIT)).isTrue();
        assertThat(school.part(Swaps.class).keeps(other)).isFalse();
        var version = school.part(JdbcClient.class).sql("select loan_policy from swap where visit_id = 'visit'");
        assertThat(version.query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void inAStraightSwapTheyChangePlacesAndNothingIsLent() {
        school.happens(agreed(), keeps(VISIT), handedIn(VISIT, BAY));
        school.later(Duration.ofMinutes(1));
        school.happens(taken(VISIT, LOANER, Proof.SENSED));
        exchanged();
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(school.swap(VISIT).closedAt()).isEqualTo(school.now());
        assertThat(school.lentTo(ANA)).isEmpty();
    }

    @Test
    void aLoanLeavesEachWithItsOwner() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.SENSED));
        notExchanged();
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void aSecondOneIsNeverTheStudentsOwn() {
        school.happens(agreed(), keeps(VISIT), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.SENSED));
        school.happens(new SwapFact.LoanerTaken(VISIT, AGAIN, SECOND, 2, Proof.SENSED));
        exchanged();
        assertThat(school.asset(SECOND).loaner()).isTrue();
        assertThat(school.asset(SECOND).assignedTo()).isNull();
        assertThat(school.openCase(CaseKind.LOANER_STILL_OUT).assetId()).isEqualTo(SECOND.value());
    }

    @Test
    void whatStaysInItsBayIsNotTheStudentsOwnAndAnotherOneIsOwed() {
        school.happens(agreed(), keeps(VISIT), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.ASSUMED));
        exchanged();
        school.later(Duration.ofHours(1));
        school.happens(found(caseOfUnseen(VISIT), LOANER, inBay(1)));
        notExchanged();
        var swap = school.swap(VISIT);
        assertThat(swap.loaner()).isNull();
        assertThat(swap.stage()).isEqualTo(Stage.LOANER_OWED);
        assertThat(swap.waitingSince()).isEqualTo(school.now());

        school.happens(new SwapFact.LoanerTaken(VISIT, AGAIN, SECOND, 2, Proof.SENSED));

        own(SECOND);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void whereAnotherOneLiesTheStudentKeepsTheirs() {
        school.happens(agreed(), keeps(VISIT), handedIn(VISIT, BAY));
        school.happens(new SwapFact.LoanerRejected(VISIT, AGAIN, SECOND, 2, true), taken(VISIT, LOANER, Proof.SENSED));
        school.happens(found(caseOf(AGAIN, CaseKind.LOANER_NOT_WORKING), SECOND, onTheShelf()));
        exchanged();
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void whoStillHasTheBrokenOneHasTheOtherOnLoan() {
        school.happens(agreed(), keeps(VISIT), unseenIn(), taken(VISIT, LOANER, Proof.SENSED));
        exchanged();
        school.happens(found(caseOf(in(VISIT), CaseKind.UNVERIFIED_DEPOSIT), ANAS, with(ANA)));
        notExchanged();
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(school.swap(VISIT).loaner()).isEqualTo(LOANER);
    }

    @Test
    void aLoanIsLeftAsItIsThen() {
        school.happens(agreed(), unseenIn(), taken(VISIT, LOANER, Proof.ASSUMED));
        var before = school.now();
        school.later(Duration.ofHours(1));
        school.happens(found(caseOf(in(VISIT), CaseKind.UNVERIFIED_DEPOSIT), ANAS, with(ANA)));
        notExchanged();
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(school.swap(VISIT).closedAt()).isEqualTo(before);
    }

    @Test
    void somebodyElseWhoHasItIsLentItAndOwnsNothing() {
        school.happens(agreed(), keeps(VISIT), handedIn(VISIT, BAY), loanerUnclear(VISIT, LOANER));
        school.happens(found(caseOfLoanerUnclear(VISIT), LOANER, with(BEN)));
        notExchanged();
        assertThat(school.lentTo(BEN)).contains(LOANER);
        assertThat(school.lentTo(ANA)).isEmpty();
    }

    @Test
    void theOneInQuestionThatTheStudentHasIsTheirOwn() {
        school.happens(agreed(), keeps(VISIT), handedIn(VISIT, BAY), loanerUnclear(VISIT, LOANER));
        school.happens(found(caseOfLoanerUnclear(VISIT), LOANER, with(ANA)));
        exchanged();
        assertThat(school.lentTo(ANA)).isEmpty();
    }

    @Test
    void whatTakesADayLoansPlaceIsForTheDay() {
        dayLoanBreaks();
        assertThat(dayLoan(VISIT).state()).isEqualTo(State.AGREED);
        school.happens(taken(VISIT, SECOND, Proof.SENSED));
        assertThat(dayLoan(VISIT).state()).isEqualTo(State.LENT);
        assertThat(dayLoan(VISIT).dueAt()).isEqualTo(dayLoan(DAY).dueAt());
        assertThat(school.lentTo(ANA)).contains(SECOND);
    }

    @Test
    void whereItNeverLeftOneIsOwedForTheDayAgain() {
        dayLoanBreaks();
        school.happens(loanerUnclear(VISIT, SECOND));
        assertThat(dayLoan(VISIT).state()).isEqualTo(State.UNVERIFIED);
        school.happens(found(caseOfLoanerUnclear(VISIT), SECOND, missing()));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.LOANER_OWED);
        assertThat(dayLoan(VISIT).state()).isEqualTo(State.AGREED);
        assertThat(dayLoan(DAY).state()).isEqualTo(State.LENT);
    }

    @Test
    void whereItLeftAfterAllItIsLentForTheDay() {
        dayLoanBreaks();
        school.happens(loanerUnclear(VISIT, SECOND), found(caseOfLoanerUnclear(VISIT), SECOND, with(ANA)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(dayLoan(VISIT).state()).isEqualTo(State.LENT);
    }

    /** Ana brings in what she had for the day. */
    private void dayLoanBreaks() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.SENSED));
        school.happens(agreed(VISIT, ANA, LOANER), new DayLoanFact.DayLoanGoesOn(VISIT, DAY), handedIn(VISIT, BAY));
    }

    private static SwapFact.DeviceHandedIn unseenIn() {
        return new SwapFact.DeviceHandedIn(VISIT, in(VISIT), BAY, false, false);
    }

    private DayLoan dayLoan(VisitId visit) {
        return school.part(DayLoans.class).find(visit).orElseThrow();
    }

    private void exchanged() {
        own(LOANER);
        assertThat(school.swap(VISIT).loaner()).isEqualTo(LOANER);
    }

    private void own(AssetId loaner) {
        assertThat(school.asset(loaner).assignedTo()).isEqualTo(ANA);
        assertThat(school.asset(loaner).loaner()).isFalse();
        assertThat(school.asset(ANAS).assignedTo()).isNull();
        assertThat(school.asset(ANAS).loaner()).isTrue();
    }

    private void notExchanged() {
        assertThat(school.asset(LOANER).assignedTo()).isNull();
        assertThat(school.asset(LOANER).loaner()).isTrue();
        assertThat(school.asset(ANAS).assignedTo()).isEqualTo(ANA);
        assertThat(school.asset(ANAS).loaner()).isFalse();
    }
}
