package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeePen.Draft;
import org.swapbay.kiosk.fees.FeeTerms.Practice.Confirm;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;

/**
 * Makes fees of incidents, by the schedule in force on the day of the incident. Asked again it does nothing more, however
 * often and by whomever.
 */
@Component
public class Assessor {

    private static final int MOST_UNDECIDED = 100;

    private final RepairDesk tickets;
    private final Incidents incidents;
    private final Losses losses;
    private final Histories histories;
    private final FeeSchedules schedules;
    private final Fees fees;
    private final FeePen pen;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assessor(
            RepairDesk tickets,
            Incidents incidents,
            Losses losses,
            Histories histories,
            FeeSchedules schedules,
            Fees fees,
            FeePen pen,
            JdbcClient jdbc,
            Clock clock) {
        this.tickets = tickets;
        this.incidents = incidents;
        this.losses = losses;
        this.histories = histories;
        this.schedules = schedules;
        this.fees = fees;
        this.pen = pen;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An incident and the schedule that was in force. */
    record Matter(Incident incident, FeeSchedule schedule) {}

    /** Something happened to a ticket or a report: its fee is decided, or decided again where the record says more. */
    void look(String incident) {
        if (!schedules.any()) return;
        pen.write(() -> matter(incident).map(this::draft).orElseGet(Draft::of));
    }

    /** What a correction of an incident would lead to, before it is written. */
    Optional<FeeFact> after(Incident corrected, FeeSchedule schedule, String reason) {
        var known = fees.about(corrected.id());
        var basis = assess(corrected, schedule, known).owed();
        if (basis.isEmpty()) return Optional.empty();
        return known.<FeeFact>map(fee -> new FeeFact.FeeReassessed(fee.number(), basis.get(), reason, FeeFact.SCHEDULE))
                .or(() -> Optional.of(assessed(basis.get(), schedule)));
    }

    /** What is ripe and cannot be decided, with what is missing: staff have to find it out. */
    public List<Open> undecided() {
        if (!schedules.any()) return List.of();
        var open = new ArrayList<Open>();
        for (var number : unassessed()) {
            matter(number)
                    .filter(matter -> assess(matter.incident(), matter.schedule(), Optional.empty())
                            instanceof FeeAssessment.Undecided)
                    .ifPresent(matter -> open.add(new Open(number, missing(matter))));
            if (open.size() == MOST_UNDECIDED) break;
        }
        return open;
    }

    /** @param incident the ticket's number, or the report's */
    public record Open(String incident, Set<Missing> missing) {}

    /** Tickets that may be ripe and have no fee. */
    List<String> unassessed() {
        return jdbc.sql("""
                        select t.number from repair_ticket t
                        where t.state <> 'OPEN' and t.opened_at >= (select min(s.effective_from) from fee_schedule s)
                        and exists (select 1 from repair_entry e where e.ticket_number = t.number and e.kind = 'DIAGNOSED')
                        and not exists (select 1 from fee f where f.incident = t.number)
                        order by t.opened_at, t.number""").query(String.class).list();
    }

    /** Where the program ended between a technician's entry and the fee it changes. */
    List<String> changedSince() {
        return jdbc.sql("""
                        select f.incident from fee f join repair_ticket t on t.number = f.incident
                        where t.state <> 'CLOSED' and exists (
                          select 1 from repair_entry e where e.ticket_number = t.number and e.seq > f.judged_seq)""").query(String.class).list();
    }

    Optional<Matter> matter(String incident) {
        return tickets.find(incident).flatMap(this::ofTicket).or(() -> losses.find(incident)
                .flatMap(this::ofLoss));
    }

    private Optional<Matter> ofTicket(RepairTicket ticket) {
        return incidents.schoolOf(ticket).flatMap(school -> schedules
                .on(incidents.dayOf(ticket), school)
                .filter(schedule -> incidents.ripe(ticket, schedule.terms()))
                .map(schedule -> new Matter(incidents.of(ticket, school, schedule.terms()), schedule)));
    }

    private Optional<Matter> ofLoss(Loss loss) {
        return schedules
                .on(loss.day(), loss.school())
                .map(schedule -> new Matter(incidents.of(loss, schedule.terms()), schedule));
    }

    private Draft draft(Matter matter) {
        var incident = matter.incident();
        var known = fees.about(incident.id());
        if (known.map(fee -> fee.basis().incident().equals(incident) || fee.state() == Fee.State.DROPPED)
                .orElse(false)) {
            return Draft.of();
        }
        var basis = assess(incident, matter.schedule(), known).owed();
        if (basis.isEmpty()) return Draft.of();
        if (known.isPresent()) {
            return Draft.of(new FeeFact.FeeReassessed(
                    known.get().number(), basis.get(), "the repair is another one since", FeeFact.SCHEDULE));
        }
        var gone = losses.find(incident.id()).filter(loss -> loss.foundOn() != null);
        var early = LocalDate.now(clock).isBefore(basis.get().dueFrom());
        return early || gone.isPresent() ? Draft.of() : Draft.of(assessed(basis.get(), matter.schedule()));
    }

    /** What would be asked for it, if it were reported and never turned up. */
    Optional<Basis> wouldBe(Loss loss, FeeSchedule schedule) {
        return assess(incidents.of(loss, schedule.terms()), schedule, Optional.empty())
                .owed();
    }

    private FeeAssessment assess(Incident incident, FeeSchedule schedule, Optional<Fee> known) {
        var before = known.map(Fee::firstSeq).orElse(Long.MAX_VALUE);
        var history = histories.before(incident, before, schedule.terms());
        return FeeAssessment.of(incident, history, histories.covered(incident, schedule.terms()), schedule);
    }

    private static FeeFact assessed(Basis basis, FeeSchedule schedule) {
        var always = schedule.terms().practice().confirm() == Confirm.ALWAYS;
        var proposed = basis.amount() > 0 && (always || !basis.incident().sure());
        return new FeeFact.FeeAssessed(Fee.numberOf(basis.incident().id()), basis, proposed, FeeFact.SCHEDULE);
    }

    private Set<Missing> missing(Matter matter) {
        return assess(matter.incident(), matter.schedule(), Optional.empty())
                        instanceof FeeAssessment.Undecided(var missing)
                ? missing
                : EnumSet.noneOf(Missing.class);
    }
}
