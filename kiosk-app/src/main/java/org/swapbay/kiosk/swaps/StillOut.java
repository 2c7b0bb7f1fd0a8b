package org.swapbay.kiosk.swaps;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.RepairTicket;

/**
 * Warns staff when somebody has the own Chromebook back and the loaner too, at the kiosk or over the counter; the warning
 * goes when the loaner comes. Whoever has the own one back is owed no loaner for it any more.
 */
@Component
class StillOut implements Projection {

    private final JdbcClient jdbc;
    private final Swaps swaps;
    private final RepairDesk repairs;
    private final StaffCases cases;

    StillOut(JdbcClient jdbc, Swaps swaps, RepairDesk repairs, StaffCases cases) {
        this.jdbc = jdbc;
        this.swaps = swaps;
        this.repairs = repairs;
        this.cases = cases;
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.fact()) {
            case RepairFact.TicketMoved moved
            when moved.action() == RepairAction.GIVE_BACK ->
                repairs.find(moved.ticket()).ifPresent(ticket -> givenBack(ticket, entry.at()));
            case SwapFact.VisitEnded _, RoundFact.RoundEnded _ -> cameBack(entry.at());
            default -> {}
        }
    }

    private void givenBack(RepairTicket ticket, Instant at) {
        jdbc.sql("""
                        update swap set stage = 'HANDED_IN', waiting_since = null, closed_at = ?
                        where visit_id = ? and stage = 'LOANER_OWED'""").params(at, ticket.visitId()).update();
        swaps.lentTo(ticket.personId())
                .filter(loaner -> !loaner.equals(ticket.assetId()))
                .ifPresent(loaner -> cases.open(
                        "still-out/" + ticket.number(),
                        CaseKind.LOANER_STILL_OUT,
                        null,
                        loaner.value(),
                        ticket.personId().value(),
                        ticket.visitId(),
                        at));
    }

    private void cameBack(Instant at) {
        cases.undecided().stream()
                .filter(c -> c.kind() == CaseKind.LOANER_STILL_OUT && !isLent(c))
                .forEach(c -> cases.resolve(c.id(), "kiosk", "the loaner is back", at));
    }

    private boolean isLent(StaffCase about) {
        return jdbc.sql("select count(*) from loan where asset_id = ? and person_id = ? and returned_at is null")
                        .param(about.assetId())
                        .param(about.personId())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
