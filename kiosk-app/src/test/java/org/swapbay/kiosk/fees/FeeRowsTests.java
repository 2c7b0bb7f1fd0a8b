package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.swapbay.kiosk.fees.FeeTerms.Practice.Confirm;
import org.swapbay.kiosk.fees.Incident.PartCost;
import org.swapbay.kiosk.roster.PersonId;

/** Which rows of a schedule apply, what each way of charging asks for, and what nobody can say yet. */
class FeeRowsTests {

    private static final Wording SAYS = new Wording("so", "así");
    private static final Condition ALWAYS = new Condition.Always();
    private static final Condition NEVER = new Condition.Not(ALWAYS);
    private static final Charge TEN = new Charge.Fixed(1_000);
    private static final Happening HINGE = Happening.damage("HINGE");

    @Test
    void theFirstRowThatAppliesIsTheOneAndEveryExtraThatDoesComesOnTop() {
        var terms = terms(
                List.of(
                        row("never", NEVER, TEN),
                        row("first", ALWAYS, new Charge.Fixed(200)),
                        row("second", ALWAYS, TEN)),
                List.of(row("no", NEVER, TEN), row("one", ALWAYS, TEN), row("two", ALWAYS, new Charge.Fixed(30))));
        var basis = HINGE.under(terms).owed().orElseThrow();
        assertThat(basis.steps())
                .containsExactly(
                        new Step(Step.Kind.ROW, "first", 200),
                        new Step(Step.Kind.EXTRA, "one", 1_000),
                        new Step(Step.Kind.EXTRA, "two", 30));
        assertThat(basis.amount()).isEqualTo(1_230);
    }

    @Test
    void whatIsOnlyMissingCostsItsExtrasAndNoRow() {
        var terms = terms(
                List.of(row("row", ALWAYS, TEN)),
                List.of(row("charger", new Condition.Lacks(Accessory.CHARGER), new Charge.Fixed(3_500))));
        assertThat(Happening.missing(Accessory.CHARGER)
                        .under(terms)
                        .owed()
                        .orElseThrow()
                        .steps())
                .containsExactly(new Step(Step.Kind.EXTRA, "charger", 3_500));
        assertThat(Happening.missing(Accessory.STYLUS).under(terms))
                .as("no rule says what it costs")
                .isEqualTo(new FeeAssessment.Undecided(Set.of(Missing.RULE)));
    }

    @Test
    void whatIsNotKnownIsSaidAllAtOnce() {
        var terms = terms(List.of(row("never", NEVER, TEN)), List.of());
        assertThat(Happening.damage().under(terms))
                .isEqualTo(new FeeAssessment.Undecided(Set.of(Missing.DIAGNOSIS, Missing.RULE)));
        assertThat(HINGE.under(terms).owed()).isEmpty();
    }

    @Test
    void aFeeRemembersWhichIncidentItWasAndWhichClaimItUses() {
        var claim = new FeeRow("claim", ALWAYS, TEN, false, true, SAYS);
        var free = HINGE.after(2).coveredAfter(1);
        var basis = free.under(terms(List.of(claim), List.of())).owed().orElseThrow();
        assertThat(basis.number()).isEqualTo(3);
        assertThat(basis.claim()).isEqualTo(2);
        assertThat(basis.counts()).isFalse();
        var counted = free.under(terms(List.of(row("row", ALWAYS, TEN)), List.of()))
                .owed()
                .orElseThrow();
        assertThat(counted.claim()).isNull();
        assertThat(counted.counts()).isTrue();
        assertThat(counted.damageClass()).isNull();
        assertThat(new FeeAssessment.Undecided(Set.of()).owed()).isEmpty();
    }

    @Test
    void numbersOfIncidentsCountThisOneAndBothEndsAreIn() {
        var second = new Condition.Number(2, 3);
        assertThat(second.holds(now(HINGE.after(0)))).isFalse();
        assertThat(second.holds(now(HINGE.after(1)))).isTrue();
        assertThat(second.holds(now(HINGE.after(2)))).isTrue();
        assertThat(second.holds(now(HINGE.after(3)))).isFalse();
        var ofKind = new Condition.NumberOfKind(2, 3);
        assertThat(ofKind.holds(now(HINGE.after(9, 0)))).isFalse();
        assertThat(ofKind.holds(now(HINGE.after(9, 1)))).isTrue();
        assertThat(ofKind.holds(now(HINGE.after(9, 2)))).isTrue();
        assertThat(ofKind.holds(now(HINGE.after(9, 3)))).isFalse();
    }

    @Test
    void aClaimNeedsAPlan() {
        var second = new Condition.Claim(2, 3);
        assertThat(second.holds(now(HINGE.coveredAfter(0)))).isFalse();
        assertThat(second.holds(now(HINGE.coveredAfter(1)))).isTrue();
        assertThat(second.holds(now(HINGE.coveredAfter(2)))).isTrue();
        assertThat(second.holds(now(HINGE.coveredAfter(3)))).isFalse();
        assertThat(new Condition.Claim(1, 9).holds(now(HINGE))).isFalse();
    }

    @Test
    void oneFindingIsEnoughForFoundAndOnlyFoundTakesNoOther() {
        var both = Happening.damage("HINGE", "LIQUID");
        assertThat(new Condition.Found(List.of("LIQUID")).holds(now(both))).isTrue();
        assertThat(new Condition.Found(List.of("KEYS")).holds(now(both))).isFalse();
        assertThat(new Condition.OnlyFound(List.of("LIQUID")).holds(now(both))).isFalse();
        assertThat(new Condition.OnlyFound(List.of("LIQUID", "HINGE")).holds(now(both)))
                .isTrue();
        assertThat(new Condition.OnlyFound(List.of("LIQUID")).holds(now(Happening.damage())))
                .isFalse();
    }

    @Test
    void whatHappenedAndWhyAndWhatTheStudentBrought() {
        assertThat(new Condition.Kind(List.of(IncidentKind.LOST)).holds(now(HINGE)))
                .isFalse();
        assertThat(new Condition.Kind(List.of(IncidentKind.DAMAGE)).holds(now(HINGE)))
                .isTrue();
        assertThat(new Condition.Because(List.of(Blame.NEGLECT)).holds(now(HINGE)))
                .isFalse();
        assertThat(new Condition.Because(List.of(Blame.ACCIDENT)).holds(now(HINGE)))
                .isTrue();
        assertThat(new Condition.BeyondRepair().holds(now(HINGE))).isFalse();
        assertThat(new Condition.BeyondRepair().holds(now(HINGE.beyondRepairNow())))
                .isTrue();
        assertThat(new Condition.PoliceReport().holds(now(HINGE))).isFalse();
        assertThat(new Condition.PoliceReport().holds(now(HINGE.reported("26-1"))))
                .isTrue();
        assertThat(new Condition.ReducedRate().holds(now(HINGE))).isFalse();
        assertThat(new Condition.ReducedRate().holds(now(HINGE.reducedRate()))).isTrue();
        assertThat(new Condition.Lacks(Accessory.CASE).holds(now(HINGE))).isFalse();
        assertThat(new Condition.Lacks(Accessory.CASE).holds(now(Happening.missing(Accessory.CASE))))
                .isTrue();
    }

    @Test
    void conditionsArePutTogether() {
        var now = now(HINGE);
        assertThat(new Condition.All(List.of(ALWAYS, NEVER)).holds(now)).isFalse();
        assertThat(new Condition.All(List.of(ALWAYS, ALWAYS)).holds(now)).isTrue();
        assertThat(new Condition.Any(List.of(NEVER, ALWAYS)).holds(now)).isTrue();
        assertThat(new Condition.Any(List.of(NEVER, NEVER)).holds(now)).isFalse();
        assertThat(NEVER.holds(now)).isFalse();
    }

    @Test
    void aClassHasItsPriceAndWhatIsInNoneIsAskedFor() {
        var charge = new Charge.ByClass(List.of(new Price("light", 500), new Price("heavy", 9_000)));
        var inHeavy = new Condition.InClass(List.of("heavy"));
        assertThat(charge.lacks(inClass("heavy"))).isEmpty();
        assertThat(charge.of(inClass("heavy"))).isEqualTo(usd(9_000));
        assertThat(charge.lacks(inClass(null))).contains(Missing.DAMAGE_CLASS);
        assertThat(charge.lacks(inClass("total"))).contains(Missing.PRICE);
        assertThat(inHeavy.holds(inClass("heavy"))).isTrue();
        assertThat(inHeavy.holds(inClass("light"))).isFalse();
        assertThat(inHeavy.holds(inClass(null))).isFalse();
    }

    @Test
    void aScheduleWithClassesTellsTheClassOfTheFee() {
        var heavy = new DamageClass("heavy", SAYS, List.of("HINGE"));
        var terms = terms(
                List.of(heavy),
                List.of(row("row", ALWAYS, new Charge.ByClass(List.of(new Price("heavy", 700))))),
                List.of());
        var basis = HINGE.under(terms).owed().orElseThrow();
        assertThat(basis.damageClass()).isEqualTo("heavy");
        assertThat(basis.amount()).isEqualTo(700);
    }

    @Test
    void eachPieceOfAPartHasThePublishedPriceWhateverItCost() {
        var charge = new Charge.ByPart(List.of(new Price("LCD-11", 4_000), new Price("KEY", 50)));
        var used = parts(new PartCost("LCD-11", 1, 9_999), new PartCost("KEY", 3, 1));
        assertThat(charge.lacks(used)).isEmpty();
        assertThat(charge.of(used)).isEqualTo(usd(4_150));
        assertThat(charge.of(parts())).isEqualTo(usd(0));
        assertThat(charge.lacks(parts(new PartCost("LID", 1, 1)))).contains(Missing.PRICE);
    }

    @Test
    void withoutAnAgeNoDepreciatedPriceIsKnown() {
        var ageless = new Circumstances(incident(null, List.of()), none(), Optional.empty(), false, CurrencyUnit.USD);
        for (var charge : List.of(new Charge.Depreciated(1, 1, 1), new Charge.ByYear(1, List.of(100)))) {
            assertThat(charge.lacks(ageless)).contains(Missing.AGE);
            assertThat(charge.lacks(parts())).isEmpty();
            for (var around : List.of(
                    new Charge.Percent(charge, 50),
                    new Charge.Between(1L, 2L, charge),
                    new Charge.LeastOf(List.of(TEN, charge)),
                    new Charge.SumOf(List.of(TEN, charge)))) {
                assertThat(around.lacks(ageless)).contains(Missing.AGE);
                assertThat(around.lacks(parts())).isEmpty();
            }
        }
        assertThat(TEN.lacks(ageless)).isEmpty();
    }

    @Test
    void anAgeIsWholeMonthsAndNeverLessThanNone() {
        assertThat(incident(Happening.DAY.minusMonths(12).plusDays(1), List.of())
                        .months())
                .hasValue(11);
        assertThat(incident(Happening.DAY.minusMonths(12), List.of()).months()).hasValue(12);
        assertThat(incident(Happening.DAY.plusMonths(3), List.of()).months()).hasValue(0);
        var yearly = new Charge.ByYear(1_000, List.of(100, 50));
        assertThat(yearly.of(owned(11))).isEqualTo(usd(1_000));
        assertThat(yearly.of(owned(12))).isEqualTo(usd(500));
        assertThat(yearly.of(owned(240))).isEqualTo(usd(500));
    }

    private static Circumstances now(Happening happening) {
        var history = new History(
                happening.before(),
                Map.of(happening.kind(), happening.ofKindBefore()),
                happening.claims(),
                usd(0),
                usd(0));
        return new Circumstances(
                happening.incident("USD"), history, Optional.empty(), happening.covered(), CurrencyUnit.USD);
    }

    private static Circumstances inClass(@Nullable String name) {
        return new Circumstances(HINGE.incident("USD"), none(), Optional.ofNullable(name), false, CurrencyUnit.USD);
    }

    private static Circumstances parts(PartCost... parts) {
        return new Circumstances(
                incident(Happening.DAY, List.of(parts)), none(), Optional.empty(), false, CurrencyUnit.USD);
    }

    private static Circumstances owned(int months) {
        return new Circumstances(
                incident(Happening.DAY.minusMonths(months), List.of()),
                none(),
                Optional.empty(),
                false,
                CurrencyUnit.USD);
    }

    private static Incident incident(@Nullable LocalDate purchased, List<PartCost> parts) {
        return new Incident(
                "R-000001",
                IncidentKind.DAMAGE,
                new PersonId("person-1"),
                "school",
                Happening.DAY,
                Blame.ACCIDENT,
                true,
                List.of("HINGE"),
                false,
                parts,
                0,
                "USD",
                List.of(),
                null,
                purchased,
                false);
    }

    private static History none() {
        return History.none(usd(0));
    }

    private static FeeRow row(String id, Condition when, Charge charge) {
        return new FeeRow(id, when, charge, true, false, SAYS);
    }

    private static FeeTerms terms(List<FeeRow> rows, List<FeeRow> extras) {
        return terms(List.of(), rows, extras);
    }

    private static FeeTerms terms(List<DamageClass> classes, List<FeeRow> rows, List<FeeRow> extras) {
        return new FeeTerms(
                "a",
                "https://school.example",
                "USD",
                8,
                true,
                classes,
                false,
                rows,
                extras,
                FeeTerms.Limits.NONE,
                null,
                new FeeTerms.Practice(List.of(), 10, true, Confirm.WHEN_UNSURE, true, 30, SAYS),
                new FeeTerms.Accounts("1200", "4000", "5000", "1000"));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
