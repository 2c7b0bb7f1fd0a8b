package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeEntry.Kind;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;

/** Reads what was decided before. Incidents are numbered in the order in which they were decided. */
@Component
class Histories {

    private static final String THIS_YEAR = " and f.incident_day >= :from and f.incident_day < :until";

    private final JdbcClient jdbc;
    private final Families families;
    private final PlanBook plans;
    private final Fees fees;
    private final FeeBook book;
    private final Clock clock;

    Histories(JdbcClient jdbc, Families families, PlanBook plans, Fees fees, FeeBook book, Clock clock) {
        this.jdbc = jdbc;
        this.families = families;
        this.plans = plans;
        this.fees = fees;
        this.book = book;
        this.clock = clock;
    }

    /** @param before the journal's number of the fee's first fact; all there is for a new one */
    History before(Incident incident, long before, FeeTerms terms) {
        var year = terms.yearOf(incident.day());
        var student = List.of(incident.student().value());
        var children = families.children(incident.student()).stream()
                .map(Person::sourcedId)
                .map(PersonId::value)
                .toList();
        var ofKind = new EnumMap<IncidentKind, Integer>(IncidentKind.class);
        for (var kind : IncidentKind.values()) {
            ofKind.put(kind, count("f.counts and f.kind = '" + kind + "'", incident, before, terms));
        }
        return new History(
                ofKind.values().stream().mapToInt(Integer::intValue).sum(),
                ofKind,
                countThisYear("f.claim", incident, before, year),
                charged(student, incident.id(), before, year, terms.unit(), false),
                charged(children, incident.id(), before, year, terms.unit(), false));
    }

    /** What the children of the family were asked for as the price of plans in a school year. */
    Money plansOfFamily(PersonId student, LocalDate year, CurrencyUnit currency) {
        var children = families.children(student).stream()
                .map(Person::sourcedId)
                .map(PersonId::value)
                .toList();
        return charged(children, "", Long.MAX_VALUE, year, currency, true);
    }

    boolean covered(Incident incident, FeeTerms terms) {
        return plans.of(incident.student(), terms.yearOf(incident.day()))
                .filter(plan -> plan.covers(incident.day()))
                .filter(plan -> terms.plan() == null || !terms.plan().mustBePaid() || paidBefore(plan, incident.day()))
                .isPresent();
    }

    private boolean paidBefore(ProtectionPlan plan, LocalDate day) {
        return fees.about(plan.id())
                .flatMap(fee -> book.of(fee.number()).reversed().stream()
                        .filter(entry -> entry.kind() == Kind.SETTLED || entry.kind() == Kind.REOPENED)
                        .findFirst())
                .filter(last -> last.kind() == Kind.SETTLED)
                .filter(last -> !LocalDate.ofInstant(last.at(), clock.getZone()).isAfter(day))
                .isPresent();
    }

    private int count(String what, Incident incident, long before, FeeTerms terms) {
        return terms.countsWithinYear()
                ? countThisYear(what, incident, before, terms.yearOf(incident.day()))
                : countBetween(what, incident, before, LocalDate.EPOCH, LocalDate.of(9999, 1, 1));
    }

    private int countThisYear(String what, Incident incident, long before, LocalDate year) {
        return countBetween(what, incident, before, year, year.plusYears(1));
    }

    private int countBetween(String what, Incident incident, long before, LocalDate from, LocalDate until) {
        return jdbc.sql("select count(*) from fee f where f.person_id = :person and f.incident <> :own"
                        + " and f.first_seq < :before and f.state <> 'DROPPED' and " + what + THIS_YEAR)
                .param("person", incident.student().value())
                .param("own", incident.id())
                .param("before", before)
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    /** Less what was waived; proposals count with what they propose. */
    private Money charged(
            List<String> students, String own, long before, LocalDate year, CurrencyUnit currency, boolean plans) {
        var sum = jdbc.sql("""
                        select coalesce(sum(case f.state when 'PROPOSED' then f.amount else (
                            select coalesce(sum(e.amount), 0) from fee_entry e where e.fee_number = f.number
                            and e.kind in ('ASSESSED', 'ADJUSTED', 'UPHELD', 'WAIVED')) end), 0)
                        from fee f where f.person_id in (:students) and f.incident <> :own and f.first_seq < :before
                        and f.state <> 'DROPPED' and f.currency = :currency and (f.kind = 'PLAN') = :plans""" + THIS_YEAR)
                .param("students", students)
                .param("own", own)
                .param("before", before)
                .param("currency", currency.getCode())
                .param("plans", plans)
                .param("from", year)
                .param("until", year.plusYears(1))
                .query(Long.class)
                .single();
        return Money.ofMinor(currency, sum);
    }
}
