package org.swapbay.kiosk.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.swaps.WaitingDesk;

/** What a technician takes along and brings back, for this kiosk. */
@Component
class PickList {

    private static final int MOST_TO_BRING = 50;

    private final JdbcClient jdbc;
    private final BayBank bays;
    private final WaitingDesk waiting;
    private final String kiosk;

    PickList(JdbcClient jdbc, BayBank bays, WaitingDesk waiting, @Value("${swapbay.kiosk}") String kiosk) {
        this.jdbc = jdbc;
        this.bays = bays;
        this.waiting = waiting;
        this.kiosk = kiosk;
    }

    Round now() {
        var cabinet = bays.now();
        var broken = cabinet.bays().stream()
                .filter(Bay::holdsBroken)
                .map(Bay::number)
                .toList();
        return new Round(
                kiosk,
                inBays().stream().filter(line -> broken.contains(line.bay())).toList(),
                repaired(),
                loaners(),
                waitingForOwners(),
                stillOut(),
                cabinet.bays().stream().filter(bay -> bay.hold().isPresent()).toList(),
                (int) cabinet.bays().stream().filter(Bay::free).count(),
                cabinet.readyLoaners().size(),
                waiting.inLine().size());
    }

    /** Everything that lies in a bay, with its ticket; with its owner where nobody came for it. */
    private List<Line> inBays() {
        return jdbc.sql("""
                        select e.bay, a.tag, t.number as ticket, t.symptom,
                          case when a.called_back then coalesce((
                            select p.given_name || ' ' || substring(p.family_name, 1, 1) from person p
                            where p.sourced_id = a.assigned_to), '–') end as person
                        from custody_now n join custody_entry e on e.seq = n.seq join asset a on a.id = n.asset_id
                        left join repair_ticket t on t.asset_id = a.id and t.state <> 'CLOSED'
                        where e.custodian = 'BAY' order by e.bay""").query(Line.class).list();
    }

    /** Repaired ones that are not in a bay yet. */
    private List<Line> repaired() {
        return jdbc.sql("""
                        select null as bay, a.tag, t.number as ticket, t.symptom,
                          p.given_name || ' ' || substring(p.family_name, 1, 1) as person
                        from repair_ticket t join asset a on a.id = t.asset_id and not a.loaner
                        join person p on p.sourced_id = a.assigned_to
                        join custody_now n on n.asset_id = a.id join custody_entry e on e.seq = n.seq
                        where t.state = 'READY_FOR_RETURN' and e.custodian in ('REPAIR', 'STOCK')
                        order by t.opened_at fetch first :most rows only""").param("most", MOST_TO_BRING).query(Line.class).list();
    }

    /** Loaners that work and lie on the shelf or ready in the workshop. */
    private List<Line> loaners() {
        return jdbc.sql("""
                        select null as bay, a.tag, null as ticket, null as symptom, null as person
                        from asset a join custody_now n on n.asset_id = a.id join custody_entry e on e.seq = n.seq
                        where a.loaner and a.ready and a.retired_at is null and e.custodian in ('REPAIR', 'STOCK')
                        order by n.seq fetch first :most rows only""").param("most", MOST_TO_BRING).query(Line.class).list();
    }

    private List<Line> waitingForOwners() {
        return jdbc.sql("""
                        select r.bay, a.tag, r.ticket_number as ticket, null as symptom,
                          p.given_name || ' ' || substring(p.family_name, 1, 1) as person
                        from reservation r join asset a on a.id = r.asset_id
                        join person p on p.sourced_id = r.person_id
                        join repair_ticket t on t.number = r.ticket_number and t.state = 'READY_FOR_RETURN'
                        join custody_now n on n.asset_id = a.id
                        join custody_entry e on e.seq = n.seq and e.custodian = 'BAY' and e.bay = r.bay
                        where not a.called_back order by r.bay""").query(Line.class).list();
    }

    /** Loaners of people who have their own one back. */
    private List<Line> stillOut() {
        return jdbc.sql("""
                        select null as bay, a.tag, t.number as ticket, null as symptom,
                          p.given_name || ' ' || substring(p.family_name, 1, 1) as person
                        from staff_case c join asset a on a.id = c.asset_id
                        join person p on p.sourced_id = c.person_id
                        left join repair_ticket t on t.visit_id = c.visit_id
                        where c.kind = 'LOANER_STILL_OUT' and c.resolved_at is null order by c.opened_at""").query(Line.class).list();
    }

    /** @param person first name and an initial */
    record Line(
            @Nullable Integer bay,
            String tag,
            @Nullable String ticket,
            @Nullable String symptom,
            @Nullable String person) {}

    /**
     * @param free bays that could take something now
     * @param waiting students who are owed a loaner
     */
    record Round(
            String kiosk,
            List<Line> collect,
            List<Line> repaired,
            List<Line> loaners,
            List<Line> forOwners,
            List<Line> stillOut,
            List<Bay> faulty,
            int free,
            int readyLoaners,
            int waiting) {}
}
