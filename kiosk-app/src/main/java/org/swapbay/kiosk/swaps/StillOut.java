package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
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
 * Warns staff when somebody has the own Chromebook back and the loaner too, at the kiosk or over the counter. Each warning
 * about a loaner that should be back goes when it comes. Whoever has the own one back is owed no loaner for it any more.
 */
@Component
class StillOut implements Projection {

    private final JdbcClient jdbc;
    private final Swaps swaps;
    private final RepairDesk repairs;
    private final StaffCases cases;
    private final CustodyLedger custody;

    StillOut(JdbcClient jdbc, Swaps swaps, RepairDesk repairs, StaffCases cases, CustodyLedger custody) {
        this.jdbc = jdbc;
        this.swaps = swaps;
        this.repairs = repairs;
        this.cases = cases;
        this.custody = custody;
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
                .filter(c -> c.kind() == CaseKind.LOANER_STILL_OUT && !isOut(c))
                .forEach(c -> cases.resolve(c.id(), "kiosk", "the loaner is back", at));
    }

    /** With that person or nobody knows where; of two loaners in one visit only one is a loan. */
    private boolean isOut(StaffCase about) {
        var loaner = new AssetId(Objects.requireNonNull(about.assetId()));
        return switch (custody.now(loaner).map(CustodyEntry::custody).orElseThrow()) {
            case Custody.HeldByPerson(var person) -> person.value().equals(about.personId());
            case Custody.Unaccounted() -> true;
            case Custody.HeldInBay _, Custody.HeldForRepair _, Custody.InStock _ -> false;
        };
    }
}
