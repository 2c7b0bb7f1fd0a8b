package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Basis.Step;
import org.swapbay.kiosk.fees.FeePen.Draft;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;

/** Families take a protection plan for a student and a school year; its price is a fee like others. Any thread may. */
@Component
public class PlanDesk {

    private final PlanBook plans;
    private final FeeSchedules schedules;
    private final Histories histories;
    private final Families families;
    private final FeePen pen;
    private final Journal journal;
    private final Clock clock;

    PlanDesk(
            PlanBook plans,
            FeeSchedules schedules,
            Histories histories,
            Families families,
            FeePen pen,
            Journal journal,
            Clock clock) {
        this.plans = plans;
        this.schedules = schedules;
        this.histories = histories;
        this.families = families;
        this.pen = pen;
        this.journal = journal;
        this.clock = clock;
    }

    /** From today to the end of the school year. */
    public FeeAnswer take(Person student, String by) {
        var today = LocalDate.now(clock);
        return pen.write(() -> {
            var schedule = schedules.on(today, student.schoolId());
            if (schedule.isEmpty()) return new Draft.No(new FeeAnswer.NoSchedule());
            var terms = schedule.get().terms();
            if (terms.plan() == null) return new Draft.No(new FeeAnswer.NoPlanOffered());
            if (plans.of(student.sourcedId(), terms.yearOf(today)).isPresent()) {
                return new Draft.No(new FeeAnswer.AlreadyCovered());
            }
            var id = String.format(Locale.ROOT, "P-%06d", journal.lastSeq() + 1);
            var basis = price(id, student, schedule.get(), terms.plan(), today);
            return Draft.of(
                    new FeeFact.PlanTaken(
                            id,
                            student.sourcedId(),
                            student.schoolId(),
                            schedule.get().version(),
                            today,
                            by),
                    new FeeFact.FeeAssessed(Fee.numberOf(id), basis, false, by));
        });
    }

    /** It covers nothing from today on; the price is not given back by itself. */
    public FeeAnswer end(String id, String reason, String by) {
        return pen.write(() -> {
            var plan = plans.find(id);
            if (plan.isEmpty() || plan.get().endedOn() != null) return new Draft.No(new FeeAnswer.NoPlanOffered());
            return Draft.unless(
                    FeeRules.words(reason), new FeeFact.PlanEnded(id, LocalDate.now(clock), reason.strip(), by));
        });
    }

    private Basis price(String id, Person student, FeeSchedule schedule, PlanTerms plan, LocalDate today) {
        var terms = schedule.terms();
        var steps = new ArrayList<Step>();
        var price = Money.ofMinor(terms.unit(), plan.price());
        steps.add(step(Step.Kind.PLAN, id, price));
        var reduced = families.reducedRate(student.sourcedId());
        if (reduced && plan.reducedPrice() != null) {
            price = Money.ofMinor(terms.unit(), plan.reducedPrice());
            steps.add(step(Step.Kind.REDUCED, "", price));
        }
        if (plan.mostPerFamily() != null) {
            var most = Money.ofMinor(terms.unit(), Objects.requireNonNull(plan.mostPerFamily()));
            var left = most.minus(histories.plansOfFamily(student.sourcedId(), terms.yearOf(today), terms.unit()));
            if (price.isGreaterThan(left)) {
                price = left.isNegative() ? Money.zero(terms.unit()) : left;
                steps.add(step(Step.Kind.MOST_PER_FAMILY, String.valueOf(plan.mostPerFamily()), price));
            }
        }
        var incident = new Incident(
                id,
                IncidentKind.PLAN,
                student.sourcedId(),
                student.schoolId(),
                today,
                Blame.DEFECT,
                true,
                List.of(),
                false,
                List.of(),
                0,
                terms.currency(),
                List.of(),
                null,
                null,
                reduced);
        return new Basis(
                schedule.version(),
                incident,
                null,
                0,
                null,
                false,
                steps,
                price.getAmountMinorLong(),
                terms.currency(),
                today);
    }

    private static Step step(Step.Kind kind, String of, Money amount) {
        return new Step(kind, of, amount.getAmountMinorLong());
    }
}
