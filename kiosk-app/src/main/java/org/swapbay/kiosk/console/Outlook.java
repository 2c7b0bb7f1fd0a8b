package org.swapbay.kiosk.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.health.HealthBoard;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.payments.Questions;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.SchoolCalendars;
import org.swapbay.kiosk.safekeeping.Safekeeping;
import org.swapbay.kiosk.swaps.WaitingDesk;

/** What is wrong, what waits and what will run out. */
@Component
class Outlook {

    private final JdbcClient jdbc;
    private final BayBank bays;
    private final WaitingDesk waiting;
    private final HealthBoard health;
    private final Safekeeping safekeeping;
    private final SchoolCalendars calendars;
    private final Questions questions;
    private final Clock clock;

    Outlook(
            JdbcClient jdbc,
            BayBank bays,
            WaitingDesk waiting,
            HealthBoard health,
            Safekeeping safekeeping,
            SchoolCalendars calendars,
            Questions questions,
            Clock clock) {
        this.jdbc = jdbc;
        this.bays = bays;
        this.waiting = waiting;
        this.health = health;
        this.safekeeping = safekeeping;
        this.calendars = calendars;
        this.questions = questions;
        this.clock = clock;
    }

    Day today() {
        var cabinet = bays.now();
        var free = (int) cabinet.bays().stream().filter(Bay::free).count();
        Predicate<LocalDate> school = calendars.today()::isSchoolDay;
        var lookedBack = Pace.since(LocalDate.now(clock), school)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return new Day(
                health.lines(),
                cases(),
                held(),
                queue(),
                waiting.inLine().size(),
                uncollected(),
                overdue(),
                late(),
                new Fees(proposed(), disputed(), questions.all().size(), awaited()),
                school,
                cabinet.bays().size(),
                new Pace(cabinet.readyLoaners().size(), since("loan where since >= ?", lookedBack), Pace.LOOK_BACK),
                new Pace(free, since("repair_ticket where opened_at >= ?", lookedBack), Pace.LOOK_BACK));
    }

    void checkJournal() {
        safekeeping.checkJournal();
    }

    private List<OpenCase> cases() {
        return jdbc.sql("""
                        select id, kind, bay, opened_at from staff_case where resolved_at is null
                        order by opened_at, id""").query(OpenCase.class).list();
    }

    /** Bays that are offered to nobody, by number. */
    List<Held> held() {
        return jdbc.sql("select bay, reason, case_id, since from bay_hold order by bay")
                .query(Held.class)
                .list();
    }

    private List<Queue> queue() {
        return jdbc.sql("""
                        select state, count(*) as tickets, min(opened_at) as oldest from repair_ticket
                        where state <> 'CLOSED' group by state""").query(Queue.class).list();
    }

    /** Ready in a bay for its owner, the longest first. */
    private Waiting uncollected() {
        return jdbc.sql("""
                        select count(*) as things, min(r.since) as oldest from reservation r
                        join custody_now n on n.asset_id = r.asset_id and n.bay = r.bay
                        join repair_ticket t on t.number = r.ticket_number and t.state = 'READY_FOR_RETURN'""").query(Waiting.class).single();
    }

    /** Loaners that are still out although the own Chromebook is repaired and given back. */
    private Waiting overdue() {
        return jdbc.sql("""
                        select count(*) as things, min(l.since) as oldest from loan l
                        join swap s on s.visit_id = l.visit_id
                        join repair_ticket t on t.number = s.ticket_number and t.state = 'CLOSED'
                        where l.returned_at is null
                          and not exists (select 1 from day_loan d where d.visit_id = l.visit_id)""").query(Waiting.class).single();
    }

    /** Loans for the day that were due. */
    private Waiting late() {
        return jdbc.sql("""
                        select count(*) as things, min(d.due_at) as oldest from day_loan d
                        join loan l on l.visit_id = d.visit_id and l.returned_at is null
                        where d.state = 'LENT' and d.due_at < ?""").param(clock.instant()).query(Waiting.class).single();
    }

    private int proposed() {
        return jdbc.sql("select count(*) from fee where state = 'PROPOSED'")
                .query(Integer.class)
                .single();
    }

    /** Fees of which the last word is the family's. */
    private int disputed() {
        return jdbc.sql("""
                        select count(distinct d.fee_number) from fee_entry d where d.kind = 'DISPUTED' and not exists (
                          select 1 from fee_entry a
                          where a.fee_number = d.fee_number and a.seq > d.seq and a.kind in ('UPHELD', 'REFUSED'))""").query(Integer.class).single();
    }

    private int awaited() {
        return jdbc.sql("""
                        select count(*) from fee_loss l where l.found_on is null
                        and not exists (select 1 from fee f where f.incident = l.id)""").query(Integer.class).single();
    }

    private int since(String what, Instant moment) {
        return jdbc.sql("select count(*) from " + what)
                .param(moment)
                .query(Integer.class)
                .single();
    }

    record OpenCase(String id, CaseKind kind, @Nullable Integer bay, Instant openedAt) {}

    record Held(int bay, HoldReason reason, String caseId, Instant since) {}

    /** Tickets in one state. */
    record Queue(TicketState state, int tickets, Instant oldest) {}

    /**
     * What staff have to decide about money.
     *
     * @param questioned payments of which nobody knows what moved
     * @param awaited things that are reported missing and may be brought
     */
    record Fees(int proposed, int disputed, int questioned, int awaited) {}

    /** @param oldest nothing where nothing waits */
    record Waiting(int things, @Nullable Instant oldest) {}

    /**
     * @param cases nobody has decided, oldest first
     * @param waiting students who handed in and are owed a loaner
     * @param overdue loaners that should have come back with the own one
     * @param late loans for the day that were due
     * @param school which days are school days
     * @param bays all there are
     */
    record Day(
            List<HealthLine> health,
            List<OpenCase> cases,
            List<Held> held,
            List<Queue> queue,
            int waiting,
            Waiting uncollected,
            Waiting overdue,
            Waiting late,
            Fees fees,
            Predicate<LocalDate> school,
            int bays,
            Pace loaners,
            Pace free) {

        boolean full() {
            return bays > 0 && free.left() == 0;
        }

        int tickets() {
            return queue.stream().mapToInt(Queue::tickets).sum();
        }
    }
}
