package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.fees.ToyFees.ANA;
import static org.swapbay.kiosk.fees.ToyFees.BEN;
import static org.swapbay.kiosk.fees.ToyFees.CHLOE;
import static org.swapbay.kiosk.fees.ToyFees.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.fees.FeeTerms.Practice;
import org.swapbay.kiosk.fees.FeeTerms.Practice.Confirm;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.roster.PersonId;

/** From what a technician writes down, or somebody reports, to what is owed. */
class AssessorTests {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final FeeAnswer DONE = new FeeAnswer.Done();

    @TempDir
    private Path data;

    private ToyFees toy;

    @BeforeEach
    void start() throws IOException {
        toy = new ToyFees(data);
    }

    @AfterEach
    void stop() throws IOException {
        toy.close();
    }

    @Test
    void withoutAScheduleNothingIsCharged() {
        var ticket = toy.broken(ANA, Cause.DROPPED, "HINGE");
        assertThat(toy.fees.about(ticket)).isEmpty();
        toy.publish(toy.today().plusDays(1), PublishedPolicies.union());
        toy.look(ticket);
        assertThat(toy.fees.about(ticket))
                .as("an incident before the first schedule")
                .isEmpty();
    }

    @Test
    void anIncidentIsChargedOnceHoweverOftenItIsTold() {
        toy.publish(AUGUST, PublishedPolicies.union());
        var ticket = toy.broken(ANA, Cause.DROPPED, "HINGE");
        toy.look(ticket);
        toy.workshop.note(ticket, "cleaned too", "kim");
        toy.workshop.act(ticket, RepairAction.SHELVE, "", "kim");
        toy.look(ticket);
        toy.deliverAgain();
        assertThat(toy.book.of(Fee.numberOf(ticket))).hasSize(1);
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(2_500));
        assertThat(toy.fee(ticket).basis().version()).isEqualTo(1);
    }

    @Test
    void thePolicyOfTheIncidentHoldsAndNotTheOneOfTheAssessment() {
        toy.publish(AUGUST, PublishedPolicies.union());
        var ticket = toy.handIn(ANA, Cause.DROPPED);
        toy.publish(toy.today().plusDays(1), PublishedPolicies.akron());
        toy.pass(Duration.ofDays(3));
        toy.mend(ticket, "HINGE");
        toy.look(ticket);
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(2_500));
        assertThat(toy.account(toy.broken(BEN, Cause.DROPPED, "HINGE")).owed()).isEqualTo(usd(2_000));
    }

    @Test
    void aSchoolsOwnScheduleGoesBeforeTheDistricts() {
        toy.publish(AUGUST, PublishedPolicies.union());
        toy.records.record(
                new FeeFact.SchedulePublished(2, ToyFees.SCHOOL, AUGUST, PublishedPolicies.akron(), "lee"),
                new FeeFact.SchedulePublished(3, "elsewhere", AUGUST, PublishedPolicies.mobile(), "lee"));
        assertThat(toy.account(toy.broken(ANA, Cause.DROPPED, "HINGE")).owed()).isEqualTo(usd(2_000));
        toy.records.record(new FeeFact.SchedulePublished(4, null, toy.today(), PublishedPolicies.union(), "lee"));
        assertThat(toy.account(toy.broken(ANA, Cause.DROPPED, "HINGE")).owed())
                .as("a newer one of the district's does not end the school's own")
                .isEqualTo(usd(2_000));
    }

    @Test
    void incidentsAreNumberedByStudentAndSchoolYear() {
        toy.publish(AUGUST, PublishedPolicies.mobile());
        var first = toy.broken(ANA, Cause.DROPPED, "HINGE");
        var second = toy.broken(ANA, Cause.DROPPED, "HINGE");
        var others = toy.broken(BEN, Cause.DROPPED, "HINGE");
        toy.pass(Duration.ofDays(365));
        var nextYear = toy.broken(ANA, Cause.DROPPED, "HINGE");
        assertThat(toy.fee(first).basis().number()).isEqualTo(1);
        assertThat(toy.fee(second).basis().number()).isEqualTo(2);
        assertThat(toy.fee(others).basis().number()).isEqualTo(1);
        assertThat(toy.fee(nextYear).basis().number()).isEqualTo(1);
        assertThat(toy.account(first).owed()).isEqualTo(usd(2_500));
    }

    @Test
    void whatIsNobodysFaultDoesNotCount() {
        toy.publish(AUGUST, PublishedPolicies.mobile());
        var battery = toy.broken(ANA, Cause.JUST_STOPPED, "BATTERY");
        assertThat(toy.account(battery).settled()).isTrue();
        assertThat(toy.fee(battery).state()).isEqualTo(Fee.State.ASSESSED);
        assertThat(toy.fee(toy.broken(ANA, Cause.DROPPED, "HINGE")).basis().number())
                .isEqualTo(1);
    }

    @Test
    void whatTheStudentCouldNotExplainIsProposedAndOwedOnceConfirmed() {
        toy.publish(AUGUST, PublishedPolicies.union());
        var ticket = toy.broken(ANA, Cause.NOT_SURE, "SCREEN_CRACKED");
        var fee = toy.fee(ticket).number();
        assertThat(toy.fee(ticket).state()).isEqualTo(Fee.State.PROPOSED);
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(0));
        assertThat(toy.desk.waive(fee, usd(1), "too early", "lee")).isEqualTo(new FeeAnswer.StillProposed());
        assertThat(toy.desk.confirm(fee, "lee")).isEqualTo(DONE);
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(2_500));
        assertThat(toy.desk.confirm(fee, "lee")).isEqualTo(new FeeAnswer.AlreadyDecided());
    }

    @Test
    void aSchoolThatWantsToLookAtEachFeeIsShownAllButTheFreeOnes() {
        toy.publish(AUGUST, confirming(PublishedPolicies.montebello()));
        assertThat(toy.fee(toy.broken(ANA, Cause.DROPPED, "HINGE")).state()).isEqualTo(Fee.State.ASSESSED);
        var second = toy.broken(ANA, Cause.DROPPED, "HINGE");
        assertThat(toy.fee(second).state()).isEqualTo(Fee.State.PROPOSED);
        toy.desk.drop(toy.fee(second).number(), "the bus fell over", "lee");
        assertThat(toy.fee(second).state()).isEqualTo(Fee.State.DROPPED);
        assertThat(toy.fee(toy.broken(ANA, Cause.DROPPED, "HINGE")).basis().number())
                .as("what was dropped does not count")
                .isEqualTo(2);
    }

    @Test
    void theOfficeCorrectsHowItCameAboutAndTheFeeFollows() {
        toy.publish(AUGUST, PublishedPolicies.montebello());
        var ticket = toy.broken(ANA, Cause.DROPPED, "HINGE");
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(0));
        var losses = toy.get(LossDesk.class);
        assertThat(losses.correct(ticket, Blame.INTENT, "no", "lee")).isEqualTo(new FeeAnswer.ReasonMissing());
        assertThat(losses.correct(ticket, Blame.INTENT, "three witnesses", "lee"))
                .isEqualTo(DONE);
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(3_500));
        assertThat(toy.account(ticket).settled()).isFalse();
        assertThat(losses.correct(ticket, Blame.DEFECT, "a known fault", "lee")).isEqualTo(DONE);
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(0));
        toy.look(ticket);
        assertThat(toy.account(ticket).owed()).as("the correction stays").isEqualTo(usd(0));
    }

    @Test
    void aSecondDiagnosisChangesTheFeeByTheDifference() {
        toy.publish(AUGUST, PublishedPolicies.princeton());
        var ticket = toy.broken(ANA, Cause.DROPPED, "HINGE");
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(5_000));
        toy.workshop.act(ticket, RepairAction.REOPEN, "it is worse", "kim");
        toy.workshop.diagnose(ticket, "TOUCHPAD", "", "kim");
        toy.workshop.act(ticket, RepairAction.FINISH, "", "kim");
        assertThat(toy.get(Assessor.class).changedSince()).containsExactly(ticket);
        toy.look(ticket);
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(8_000));
        assertThat(toy.get(Assessor.class).changedSince()).isEmpty();
        assertThat(toy.book.of(Fee.numberOf(ticket))).hasSize(2);
    }

    @Test
    void whatTheScheduleHasNoPriceForIsShownToStaffAndNotGuessed() {
        toy.publish(AUGUST, PublishedPolicies.princeton());
        var ticket = toy.broken(ANA, Cause.DROPPED, "WIRELESS");
        assertThat(toy.fees.about(ticket)).isEmpty();
        assertThat(toy.get(Assessor.class).undecided())
                .containsExactly(new Assessor.Open(ticket, Set.of(Missing.PRICE)));
    }

    @Test
    void whatIsLostHasItsDaysOfGrace() {
        toy.publish(AUGUST, grace(PublishedPolicies.union(), 14));
        var desk = toy.get(LossDesk.class);
        assertThat(desk.report(IncidentKind.LOST, toy.person(ANA), null, null, null, "", "lee"))
                .isEqualTo(DONE);
        var loss = toy.get(Losses.class).waiting().getFirst().id();
        toy.pass(Duration.ofDays(13));
        toy.look(loss);
        assertThat(toy.fees.about(loss)).isEmpty();
        toy.pass(Duration.ofDays(1));
        toy.look(loss);
        assertThat(toy.account(loss).owed()).isEqualTo(usd(40_000));
        assertThat(desk.found(loss, "lee")).isEqualTo(DONE);
        assertThat(toy.account(loss).owed()).isEqualTo(usd(0));
        assertThat(desk.found(loss, "lee")).isEqualTo(new FeeAnswer.AlreadyFound());
    }

    @Test
    void whatTurnsUpInTimeCostsNothing() {
        toy.publish(AUGUST, grace(PublishedPolicies.union(), 14));
        toy.get(LossDesk.class).report(IncidentKind.LOST, toy.person(ANA), null, null, null, "", "lee");
        var loss = toy.get(Losses.class).waiting().getFirst().id();
        toy.get(LossDesk.class).found(loss, "lee");
        toy.pass(Duration.ofDays(20));
        toy.look(loss);
        assertThat(toy.fees.about(loss)).isEmpty();
        assertThat(toy.get(Losses.class).waiting()).isEmpty();
    }

    @Test
    void thePoliceReportMayComeLater() {
        toy.publish(AUGUST, PublishedPolicies.cleburne());
        var desk = toy.get(LossDesk.class);
        desk.report(IncidentKind.STOLEN, toy.person(ANA), null, null, null, "from the bus", "lee");
        var loss = toy.fees.of(ANA).getFirst().incident();
        assertThat(toy.account(loss).owed()).isEqualTo(usd(18_000));
        assertThat(desk.givePoliceReport(loss, "26-1234", "lee")).isEqualTo(DONE);
        assertThat(toy.account(loss).owed()).isEqualTo(usd(0));
    }

    @Test
    void aMissingChargerIsAFeeOfItsOwn() {
        toy.publish(AUGUST, PublishedPolicies.union());
        toy.get(LossDesk.class).report(IncidentKind.MISSING, toy.person(ANA), null, Accessory.CHARGER, null, "", "lee");
        assertThat(toy.account(toy.fees.of(ANA).getFirst().incident()).owed()).isEqualTo(usd(4_500));
        assertThat(toy.get(LossDesk.class).report(IncidentKind.MISSING, toy.person(ANA), null, null, null, "", "lee"))
                .isEqualTo(new FeeAnswer.OutOfRange());
    }

    @Test
    void aPlanIsPaidForOnceAYearAndCoversFromItsDayOn() {
        toy.publish(AUGUST, PublishedPolicies.lodi());
        var before = toy.broken(ANA, Cause.DROPPED, "SCREEN_CRACKED");
        toy.pass(Duration.ofDays(1));
        var plans = toy.get(PlanDesk.class);
        assertThat(plans.take(toy.person(ANA), "lee")).isEqualTo(DONE);
        assertThat(plans.take(toy.person(ANA), "lee")).isEqualTo(new FeeAnswer.AlreadyCovered());
        var first = toy.broken(ANA, Cause.DROPPED, "SCREEN_CRACKED");
        var second = toy.broken(ANA, Cause.SPILLED, "SCREEN_CRACKED");
        assertThat(toy.account(before).owed()).isEqualTo(usd(7_500));
        assertThat(toy.account(first).owed()).isEqualTo(usd(0));
        assertThat(toy.account(second).owed()).isEqualTo(usd(1_000));
        assertThat(toy.fee(second).basis().claim()).isEqualTo(2);
        assertThat(plans.take(toy.person(CHLOE), "lee")).isEqualTo(DONE);
        toy.pass(Duration.ofDays(365));
        assertThat(toy.account(toy.broken(ANA, Cause.DROPPED, "SCREEN_CRACKED")).owed())
                .as("another year")
                .isEqualTo(usd(7_500));
        assertThat(plans.take(toy.person(ANA), "lee")).isEqualTo(DONE);
    }

    @Test
    void aFamilyPaysForItsPlansUpToTheMost() {
        toy.publish(AUGUST, limited(PublishedPolicies.princeton(), new FeeTerms.Limits(100, null, null), 50));
        toy.get(PlanDesk.class).take(toy.person(ANA), "lee");
        toy.get(PlanDesk.class).take(toy.person(BEN), "lee");
        toy.get(PlanDesk.class).take(toy.person(CHLOE), "lee");
        assertThat(priceOfPlan(ANA)).isEqualTo(3_000);
        assertThat(priceOfPlan(BEN)).isEqualTo(2_000);
        assertThat(priceOfPlan(CHLOE)).isEqualTo(3_000);
    }

    @Test
    void chargesOfAYearStopAtTheMost() {
        toy.publish(AUGUST, limited(PublishedPolicies.union(), new FeeTerms.Limits(100, 4_000L, 6_000L), 0));
        assertThat(toy.account(toy.broken(ANA, Cause.DROPPED, "HINGE")).owed()).isEqualTo(usd(2_500));
        assertThat(toy.account(toy.broken(ANA, Cause.DROPPED, "HINGE")).owed()).isEqualTo(usd(1_500));
        var third = toy.broken(ANA, Cause.DROPPED, "HINGE");
        assertThat(toy.account(third).owed()).isEqualTo(usd(0));
        assertThat(toy.account(toy.broken(BEN, Cause.DROPPED, "HINGE")).owed())
                .as("the family's limit")
                .isEqualTo(usd(2_000));
        assertThat(toy.account(toy.broken(CHLOE, Cause.DROPPED, "HINGE")).owed())
                .isEqualTo(usd(2_500));
        var first = toy.fees.of(ANA).getFirst().number();
        toy.desk.waive(first, usd(2_500), "a hard year", "lee");
        assertThat(toy.account(toy.broken(ANA, Cause.DROPPED, "HINGE")).owed())
                .as("what was waived is not used up, but the family's limit is near")
                .isEqualTo(usd(2_500));
    }

    private long priceOfPlan(PersonId student) {
        return toy.fees.of(student).getFirst().basis().amount();
    }

    private static FeeTerms confirming(FeeTerms terms) {
        return practising(terms, terms.practice().graceDays(), Confirm.ALWAYS);
    }

    private static FeeTerms grace(FeeTerms terms, int days) {
        return practising(terms, days, Confirm.WHEN_UNSURE);
    }

    private static FeeTerms practising(FeeTerms terms, int grace, Confirm confirm) {
        var known = terms.practice();
        return copy(
                terms,
                terms.limits(),
                terms.plan(),
                new Practice(known.withoutFault(), grace, true, confirm, false, 30, known.dispute()));
    }

    private static FeeTerms limited(FeeTerms terms, FeeTerms.Limits limits, long plansOfFamily) {
        var plan = terms.plan();
        var capped =
                plan == null ? null : new PlanTerms(plan.price(), null, plansOfFamily * 100, false, 0, plan.covers());
        return copy(terms, limits, capped, terms.practice());
    }

    private static FeeTerms copy(FeeTerms terms, FeeTerms.Limits limits, @Nullable PlanTerms plan, Practice practice) {
        return new FeeTerms(
                terms.title(),
                terms.source(),
                terms.currency(),
                terms.yearBeginsInMonth(),
                terms.countsWithinYear(),
                List.copyOf(terms.classes()),
                terms.severalAreWorse(),
                terms.rows(),
                terms.extras(),
                limits,
                plan,
                practice,
                terms.accounts());
    }
}
