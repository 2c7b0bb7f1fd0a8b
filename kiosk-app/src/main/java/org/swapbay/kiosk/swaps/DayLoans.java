package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.SchoolCalendar;

/** The loans of a day on record, and the staff's signatures for one more. */
@Component
public class DayLoans {

    private final JdbcClient jdbc;

    DayLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<DayLoan> find(VisitId visit) {
        return jdbc.sql("select * from day_loan where visit_id = ?")
                .param(visit.value())
                .query(DayLoan.class)
                .optional();
    }

    /** The loaner a person has for the day and has not brought back. */
    public Optional<DayLoan> openFor(PersonId person) {
        return jdbc.sql("""
                        select d.* from day_loan d
                        join loan l on l.visit_id = d.visit_id and l.returned_at is null
                        where d.person_id = ? and d.state = 'LENT' order by d.due_at fetch first row only""").param(person.value()).query(DayLoan.class).optional();
    }

    /** A loan for the day that is still out. */
    Optional<DayLoan> lent(VisitId visit) {
        return jdbc.sql("""
                        select d.* from day_loan d
                        join loan l on l.visit_id = d.visit_id and l.returned_at is null
                        where d.visit_id = ? and d.state = 'LENT'""").param(visit.value()).query(DayLoan.class).optional();
    }

    boolean unverified(PersonId person) {
        return jdbc.sql("select count(*) from day_loan where person_id = ? and state = 'UNVERIFIED'")
                        .param(person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    DayLoanHistory history(PersonId person, boolean seesOffice, SchoolCalendar calendar, Instant now) {
        var today = calendar.day(now);
        var since = DayLoanPolicy.Period.TERM.start(today, calendar);
        var month = today.minusDays(31);
        var loans = jdbc.sql("""
                        select reason, school_day from day_loan
                        where person_id = ? and school_day >= ? and state in ('LENT', 'UNVERIFIED')
                          and continues is null""")
                .params(person.value(), since.isBefore(month) ? since : month)
                .query(DayLoanHistory.Past.class)
                .list();
        var overdue = jdbc.sql("""
                        select count(*) from day_loan d join loan l on l.visit_id = d.visit_id
                        where d.person_id = ? and d.school_day >= ? and d.state = 'LENT'
                          and coalesce(l.returned_at, cast(? as timestamp with time zone)) > d.due_at""")
                .params(person.value(), since, now)
                .query(Integer.class)
                .single();
        return new DayLoanHistory(loans, overdue, seesOffice, allowance(person, today));
    }

    /** All that count against a person's limits from a day on. */
    public List<DayLoan> since(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select * from day_loan where person_id = ? and school_day >= ?
                          and state in ('LENT', 'UNVERIFIED') and continues is null order by agreed_at""").params(person.value(), day).query(DayLoan.class).list();
    }

    void agree(DayLoanFact.DayLoanAgreed fact, Instant at) {
        if (find(fact.visit()).isPresent()) return;
        jdbc.sql("""
                        insert into day_loan (visit_id, person_id, reason, state, policy_version, calendar_version,
                          school_day, due_at, allowance, renewed, agreed_at)
                        values (?, ?, ?, 'AGREED', ?, ?, ?, ?, ?, 0, ?)""")
                .param(fact.visit().value())
                .param(fact.person().value())
                .param(fact.reason().name())
                .param(fact.policyVersion())
                .param(fact.calendarVersion())
                .param(fact.schoolDay())
                .param(fact.dueAt())
                .param(fact.allowance())
                .param(at)
                .update();
    }

    /** Does nothing to a visit that borrowed nothing for the day. */
    void move(VisitId visit, DayLoan.State state) {
        jdbc.sql("update day_loan set state = ? where visit_id = ?")
                .params(state.name(), visit.value())
                .update();
    }

    /** Reminders begin anew with the new time. */
    void renew(VisitId visit, Instant dueAt) {
        var renewed = jdbc.sql(
                        "update day_loan set due_at = ?, renewed = renewed + 1 where visit_id = ? and due_at <> ?")
                .params(dueAt, visit.value(), dueAt)
                .update();
        if (renewed == 0) return;
        jdbc.sql("delete from day_loan_reminder where visit_id = ?")
                .param(visit.value())
                .update();
    }

    /** On the terms of the earlier one, as they are now. */
    void goOn(VisitId visit, VisitId earlier, Instant at) {
        jdbc.sql("""
                        insert into day_loan (visit_id, person_id, reason, state, policy_version, calendar_version,
                          school_day, due_at, allowance, renewed, agreed_at, continues)
                        select ?, person_id, reason, 'AGREED', policy_version, calendar_version, school_day, due_at,
                          allowance, renewed, ?, visit_id from day_loan
                        where visit_id = ? and not exists (select 1 from day_loan where visit_id = ?)""").params(visit.value(), at, earlier.value(), visit.value()).update();
    }

    /** All that are out, with how they were reminded so far. */
    List<Out> out() {
        return jdbc.sql("""
                        select d.visit_id, d.policy_version, d.due_at,
                          exists (select 1 from day_loan_reminder r where r.visit_id = d.visit_id and r.number = 0) as soon,
                          (select count(*) from day_loan_reminder r where r.visit_id = d.visit_id and r.number > 0) as late,
                          (select max(reminded_at) from day_loan_reminder r where r.visit_id = d.visit_id) as last
                        from day_loan d join loan l on l.visit_id = d.visit_id and l.returned_at is null
                        where d.state = 'LENT' order by d.due_at, d.visit_id""").query(Out.class).list();
    }

    /**
     * @param soon reminded before it was late
     * @param late how often since
     */
    record Out(
            VisitId visitId,
            int policyVersion,
            Instant dueAt,
            boolean soon,
            int late,
            @Nullable Instant last) {}

    void remind(VisitId visit, int number, Instant at) {
        jdbc.sql("""
                        insert into day_loan_reminder (visit_id, number, reminded_at) select ?, ?, ?
                        where not exists (select 1 from day_loan_reminder where visit_id = ? and number = ?)""").params(visit.value(), number, at, visit.value(), number).update();
    }

    void allow(DayLoanFact.OneMoreAllowed fact, Instant at) {
        var known = jdbc.sql("select count(*) from day_loan_allowance where id = ?")
                .param(fact.id())
                .query(Integer.class)
                .single();
        if (known > 0) return;
        jdbc.sql("""
                        insert into day_loan_allowance (id, person_id, school_day, made_by, reason, made_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(fact.id(), fact.person().value(), fact.schoolDay(), fact.by(), fact.reason(), at)
                .update();
    }

    private Optional<String> allowance(PersonId person, LocalDate today) {
        return jdbc.sql("""
                        select a.id from day_loan_allowance a where a.person_id = ? and a.school_day = ?
                          and not exists (select 1 from day_loan d
                            where d.allowance = a.id and d.state in ('LENT', 'UNVERIFIED'))
                        order by a.made_at fetch first row only""").params(person.value(), today).query(String.class).optional();
    }
}
