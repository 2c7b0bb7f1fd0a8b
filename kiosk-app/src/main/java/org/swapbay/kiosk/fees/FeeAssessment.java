package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.Basis.Step;

/** What a schedule asks for an incident: decided from its four arguments alone, so that it comes out the same again. */
public sealed interface FeeAssessment {

    /** The fee, which may be nothing. */
    record Owed(Basis basis) implements FeeAssessment {}

    /** Nobody can say yet. */
    record Undecided(Set<Missing> missing) implements FeeAssessment {}

    /** @param covered the student had a protection plan in force on the day */
    static FeeAssessment of(Incident incident, History history, boolean covered, FeeSchedule schedule) {
        var terms = schedule.terms();
        var damageClass = terms.classOf(incident.findings());
        var now = new Circumstances(incident, history, damageClass.map(DamageClass::name), covered, terms.unit());
        var rows = applying(terms, now);
        var missing = missing(rows, now);
        if (!missing.isEmpty()) return new Undecided(missing);
        var steps = new ArrayList<Step>();
        var sum = now.money(0);
        for (var row : rows) {
            var amount = row.charge().of(now);
            steps.add(step(terms.rows().contains(row) ? Step.Kind.ROW : Step.Kind.EXTRA, row.id(), amount));
            sum = sum.plus(amount);
        }
        var amount = limited(sum, terms.limits(), now, steps);
        var claims = rows.stream().anyMatch(FeeRow::claim);
        return new Owed(new Basis(
                schedule.version(),
                incident,
                now.damageClass().orElse(null),
                now.number(),
                claims ? now.claim() : null,
                rows.stream().anyMatch(FeeRow::counts),
                steps,
                amount.getAmountMinorLong(),
                terms.currency(),
                dueFrom(incident, terms.practice())));
    }

    /** The first row that applies, and every extra that does. */
    private static List<FeeRow> applying(FeeTerms terms, Circumstances now) {
        var rows = new ArrayList<FeeRow>();
        if (now.incident().kind() != IncidentKind.MISSING) {
            terms.rows().stream()
                    .filter(row -> row.when().holds(now))
                    .findFirst()
                    .ifPresent(rows::add);
        }
        terms.extras().stream().filter(row -> row.when().holds(now)).forEach(rows::add);
        return rows;
    }

    private static Set<Missing> missing(List<FeeRow> rows, Circumstances now) {
        var missing = EnumSet.noneOf(Missing.class);
        var incident = now.incident();
        if (incident.kind() == IncidentKind.DAMAGE && incident.findings().isEmpty()) missing.add(Missing.DIAGNOSIS);
        if (rows.isEmpty()) missing.add(Missing.RULE);
        rows.forEach(row -> row.charge().lacks(now).ifPresent(missing::add));
        return missing;
    }

    private static Money limited(Money sum, FeeTerms.Limits limits, Circumstances now, List<Step> steps) {
        var amount = sum;
        if (now.incident().reducedRate() && limits.reducedPercent() < 100 && amount.isPositive()) {
            amount = Circumstances.percent(amount, limits.reducedPercent());
            steps.add(step(Step.Kind.REDUCED, String.valueOf(limits.reducedPercent()), amount));
        }
        var history = now.history();
        amount = capped(amount, limits.mostPerYear(), history.charged(), Step.Kind.MOST_PER_YEAR, now, steps);
        return capped(
                amount, limits.mostPerFamilyYear(), history.chargedFamily(), Step.Kind.MOST_PER_FAMILY, now, steps);
    }

    private static Money capped(
            Money amount, @Nullable Long most, Money already, Step.Kind kind, Circumstances now, List<Step> steps) {
        if (most == null) return amount;
        var left = now.money(most).minus(already);
        var room = left.isNegative() ? now.money(0) : left;
        if (!amount.isGreaterThan(room)) return amount;
        steps.add(step(kind, String.valueOf(most), room));
        return room;
    }

    private static Step step(Step.Kind kind, String of, Money amount) {
        return new Step(kind, of, amount.getAmountMinorLong());
    }

    /** What was lost may turn up, and what was forgotten may be brought. */
    private static LocalDate dueFrom(Incident incident, FeeTerms.Practice practice) {
        return switch (incident.kind()) {
            case LOST, STOLEN -> incident.day().plusDays(practice.graceDays());
            case MISSING ->
                incident.broughtBy() == null
                        ? incident.day()
                        : incident.broughtBy().plusDays(1);
            case DAMAGE, PLAN -> incident.day();
        };
    }

    /** The fee, where there is one. */
    default Optional<Basis> owed() {
        return this instanceof Owed(var basis) ? Optional.of(basis) : Optional.empty();
    }
}
