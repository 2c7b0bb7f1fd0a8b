package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.fees.Basis.Step;
import org.swapbay.kiosk.fees.Charge.Price;
import org.swapbay.kiosk.fees.FeeTerms.Limits;
import org.swapbay.kiosk.fees.FeeTerms.Practice;
import org.swapbay.kiosk.fees.FeeTerms.Practice.Confirm;

/** What a family is charged at most, what half a cent becomes, and what a schedule may not say. */
class FeeCapsTests {

    private static final Wording SAYS = new Wording("so", "así");
    private static final Condition ALWAYS = new Condition.Always();

    private Limits limits = Limits.NONE;
    private long charged;
    private long chargedFamily;
    private Happening happening = Happening.damage("HINGE");

    @Test
    void aYearCostsNoMoreThanItsMost() {
        limits = new Limits(100, 5_000L, null);
        assertThat(steps(2_500)).containsExactly(new Step(Step.Kind.ROW, "row", 2_500));
        charged = 2_500;
        assertThat(steps(2_500)).as("just so much").hasSize(1);
        charged = 2_501;
        assertThat(steps(2_500))
                .containsExactly(
                        new Step(Step.Kind.ROW, "row", 2_500), new Step(Step.Kind.MOST_PER_YEAR, "5000", 2_499));
        charged = 6_000;
        assertThat(amount(2_500)).as("charged more already").isZero();
    }

    @Test
    void theChildrenOfAFamilyTogetherCostNoMoreThanTheirMost() {
        limits = new Limits(100, 5_000L, 6_000L);
        charged = 3_000;
        chargedFamily = 5_000;
        assertThat(steps(2_500))
                .containsExactly(
                        new Step(Step.Kind.ROW, "row", 2_500),
                        new Step(Step.Kind.MOST_PER_YEAR, "5000", 2_000),
                        new Step(Step.Kind.MOST_PER_FAMILY, "6000", 1_000));
        assertThat(amount(2_500)).isEqualTo(1_000);
        chargedFamily = 7_000;
        assertThat(amount(2_500)).isZero();
    }

    @Test
    void theReducedRateComesBeforeTheMost() {
        limits = new Limits(50, 1_000L, null);
        happening = happening.reducedRate();
        assertThat(steps(2_500))
                .containsExactly(
                        new Step(Step.Kind.ROW, "row", 2_500),
                        new Step(Step.Kind.REDUCED, "50", 1_250),
                        new Step(Step.Kind.MOST_PER_YEAR, "1000", 1_000));
    }

    @Test
    void nobodyReadsOfAReductionThatReducesNothing() {
        happening = happening.reducedRate();
        assertThat(steps(2_500)).hasSize(1);
        limits = new Limits(50, null, null);
        assertThat(steps(0)).hasSize(1);
        happening = Happening.damage("HINGE");
        assertThat(amount(2_500)).as("who pays the full rate").isEqualTo(2_500);
    }

    @Test
    void halfACentIsTheFamilys() {
        assertThat(Circumstances.percent(usd(1), 50)).isEqualTo(usd(0));
        assertThat(Circumstances.percent(usd(3), 50)).isEqualTo(usd(1));
        assertThat(Circumstances.percent(usd(1), 51)).isEqualTo(usd(1));
        assertThat(Circumstances.percent(usd(2_499), 33)).isEqualTo(usd(825));
    }

    @Test
    void whatIsLostIsChargedAfterItsDaysOfGraceAndWhatIsBrokenAtOnce() {
        happening = Happening.gone(IncidentKind.LOST);
        assertThat(owed(new Charge.Fixed(100)).dueFrom()).isEqualTo(Happening.DAY.plusDays(10));
        happening = Happening.gone(IncidentKind.STOLEN);
        assertThat(owed(new Charge.Fixed(100)).dueFrom()).isEqualTo(Happening.DAY.plusDays(10));
        happening = Happening.damage("HINGE");
        assertThat(owed(new Charge.Fixed(100)).dueFrom()).isEqualTo(Happening.DAY);
    }

    @Test
    void pricesAreBetweenTheirBounds() {
        var between = new Charge.Between(1_000L, 2_000L, new Charge.ActualCost(true));
        assertThat(costing(between, 999)).isEqualTo(1_000);
        assertThat(costing(between, 1_500)).isEqualTo(1_500);
        assertThat(costing(between, 2_001)).isEqualTo(2_000);
        assertThat(costing(new Charge.Between(null, null, new Charge.ActualCost(true)), 7))
                .isEqualTo(7);
        assertThat(costing(new Charge.Between(null, 5L, new Charge.ActualCost(true)), 7))
                .isEqualTo(5);
        assertThat(costing(new Charge.Between(9L, null, new Charge.ActualCost(true)), 7))
                .isEqualTo(9);
    }

    @Test
    void labourIsChargedOnlyWhereItIsSaidSo() {
        happening = happening.costing(4_000, 1_500);
        assertThat(owed(new Charge.ActualCost(true)).amount()).isEqualTo(5_500);
        assertThat(owed(new Charge.ActualCost(false)).amount()).isEqualTo(4_000);
        var half = new Charge.Percent(new Charge.ActualCost(false), 50);
        assertThat(owed(half).amount()).isEqualTo(2_000);
        assertThat(owed(new Charge.LeastOf(List.of(half, new Charge.Fixed(1_999))))
                        .amount())
                .isEqualTo(1_999);
        assertThat(owed(new Charge.SumOf(List.of(half, new Charge.Fixed(1)))).amount())
                .isEqualTo(2_001);
    }

    @Test
    void severalFindingsCostTheDearestOrAllAndTheSameOneOnce() {
        happening = Happening.damage("HINGE", "SCREEN_CRACKED", "HINGE");
        var prices = List.of(new Price("HINGE", 1_000), new Price("SCREEN_CRACKED", 3_000));
        assertThat(owed(new Charge.ByFinding(prices, true)).amount()).isEqualTo(4_000);
        assertThat(owed(new Charge.ByFinding(prices, false)).amount()).isEqualTo(3_000);
        assertThat(undecided(new Charge.ByFinding(prices.subList(0, 1), true))).containsExactly(Missing.PRICE);
    }

    @Test
    void anOldChromebookCostsLess() {
        assertThat(owed(new Charge.Depreciated(30_000, 1_000, 5_000)).amount())
                .as("fourteen months")
                .isEqualTo(16_000);
        assertThat(owed(new Charge.Depreciated(30_000, 2_000, 5_000)).amount()).isEqualTo(5_000);
        assertThat(owed(new Charge.ByYear(30_000, List.of(100, 75, 50))).amount())
                .isEqualTo(22_500);
        assertThat(owed(new Charge.ByYear(30_000, List.of(80))).amount())
                .as("the last holds for all later")
                .isEqualTo(24_000);
    }

    @Test
    void aCostInAnotherCurrencyIsNoNumberOfOurs() {
        var terms = terms(new Charge.ActualCost(true), "USD");
        assertThat(FeeAssessment.of(happening.incident("EUR"), history(), false, schedule(terms)))
                .isEqualTo(new FeeAssessment.Undecided(Set.of(Missing.CURRENCY)));
    }

    @Test
    void withoutADiagnosisNothingIsCharged() {
        happening = Happening.damage();
        assertThat(undecided(new Charge.Fixed(100))).containsExactly(Missing.DIAGNOSIS);
        happening = Happening.gone(IncidentKind.LOST);
        assertThat(owed(new Charge.Fixed(100)).amount()).isEqualTo(100);
    }

    @Test
    void aSchoolYearBeginsOnTheFirstOfItsMonth() {
        var terms = terms(new Charge.Nothing(), "USD");
        assertThat(terms.yearOf(LocalDate.of(2026, 8, 1))).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(terms.yearOf(LocalDate.of(2026, 7, 31))).isEqualTo(LocalDate.of(2025, 8, 1));
        assertThat(terms.yearOf(LocalDate.of(2028, 12, 31))).isEqualTo(LocalDate.of(2028, 8, 1));
    }

    @Test
    void theWorstFindingSaysTheClassAndSeveralRaiseItByOneAtMost() {
        var classes = List.of(
                new DamageClass("light", SAYS, List.of("KEYS_MISSING", "HINGE")),
                new DamageClass("heavy", SAYS, List.of("SCREEN_CRACKED")),
                new DamageClass("total", SAYS, List.of("LIQUID")));
        var together = terms(classes, true);
        assertThat(name(together, "HINGE")).contains("light");
        assertThat(name(together, "HINGE", "HINGE")).as("one finding twice").contains("light");
        assertThat(name(together, "HINGE", "KEYS_MISSING")).contains("heavy");
        assertThat(name(together, "HINGE", "SCREEN_CRACKED")).contains("total");
        assertThat(name(together, "LIQUID", "SCREEN_CRACKED")).contains("total");
        assertThat(name(together, "DUST")).isEmpty();
        assertThat(name(terms(classes, false), "HINGE", "SCREEN_CRACKED")).contains("heavy");
    }

    @Test
    void aScheduleThatMakesNoSenseIsNotOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(-1, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(101, null, null));
        assertThat(new Limits(0, null, null).reducedPercent()).isZero();
        for (var month : new int[] {0, 13})
            assertThatIllegalArgumentException().isThrownBy(() -> terms("a", month, List.of(row("a"))));
        for (var month : new int[] {1, 12})
            assertThat(terms("a", month, List.of(row("a"))).rows()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> terms(" ", 8, List.of(row("a"))));
        assertThatIllegalArgumentException().isThrownBy(() -> terms("a", 8, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> terms("a", 8, List.of(row("a"), row("a"))));
        assertThatIllegalArgumentException().isThrownBy(() -> terms("a", 8, List.of(row("extra"))));
        assertThat(terms("a", 8, List.of(row("a"))).row("extra")).isPresent();
    }

    private List<Step> steps(long fixed) {
        return owed(new Charge.Fixed(fixed)).steps();
    }

    private long amount(long fixed) {
        return owed(new Charge.Fixed(fixed)).amount();
    }

    private long costing(Charge charge, long cents) {
        happening = happening.costing(cents, 0);
        return owed(charge).amount();
    }

    private Basis owed(Charge charge) {
        return assessed(charge).owed().orElseThrow();
    }

    private Iterable<Missing> undecided(Charge charge) {
        return ((FeeAssessment.Undecided) assessed(charge)).missing();
    }

    private FeeAssessment assessed(Charge charge) {
        return FeeAssessment.of(happening.incident("USD"), history(), false, schedule(terms(charge, "USD")));
    }

    private History history() {
        return new History(0, Map.of(), 0, usd(charged), usd(chargedFamily));
    }

    private static FeeSchedule schedule(FeeTerms terms) {
        return new FeeSchedule(1, null, LocalDate.of(2026, 8, 1), terms);
    }

    private static Optional<String> name(FeeTerms terms, String... findings) {
        return terms.classOf(List.of(findings)).map(DamageClass::name);
    }

    private static FeeRow row(String id) {
        return new FeeRow(id, ALWAYS, new Charge.Nothing(), true, false, SAYS);
    }

    private FeeTerms terms(Charge charge, String currency) {
        var row = new FeeRow("row", ALWAYS, charge, true, false, SAYS);
        return terms("a", currency, 8, List.of(), false, List.of(row), List.of(), limits);
    }

    private static FeeTerms terms(List<DamageClass> classes, boolean severalAreWorse) {
        return terms("a", "USD", 8, classes, severalAreWorse, List.of(row("row")), List.of(), Limits.NONE);
    }

    private static FeeTerms terms(String title, int month, List<FeeRow> rows) {
        return terms(title, "USD", month, List.of(), false, rows, List.of(row("extra")), Limits.NONE);
    }

    private static FeeTerms terms(
            String title,
            String currency,
            int month,
            List<DamageClass> classes,
            boolean severalAreWorse,
            List<FeeRow> rows,
            List<FeeRow> extras,
            Limits limits) {
        @Nullable PlanTerms noPlan = null;
        return new FeeTerms(
                title,
                "https://school.example",
                currency,
                month,
                true,
                classes,
                severalAreWorse,
                rows,
                extras,
                limits,
                noPlan,
                new Practice(List.of(), 10, true, Confirm.WHEN_UNSURE, true, 30, SAYS),
                new FeeTerms.Accounts("1200", "4000", "5000", "1000"));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
