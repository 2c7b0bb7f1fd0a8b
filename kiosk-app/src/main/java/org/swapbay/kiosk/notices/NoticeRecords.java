package org.swapbay.kiosk.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.RoundFact;
import org.swapbay.kiosk.swaps.Swaps;

/** Notices follow from what happened, in the transaction of the fact that caused them, each occasion once. */
@Component
class NoticeRecords implements Projection {

    private final JdbcClient jdbc;
    private final Assets assets;
    private final RepairDesk repairs;
    private final Swaps swaps;

    NoticeRecords(JdbcClient jdbc, Assets assets, RepairDesk repairs, Swaps swaps) {
        this.jdbc = jdbc;
        this.assets = assets;
        this.repairs = repairs;
        this.swaps = swaps;
    }

    @Override
    public void apply(Entry entry) {
        var at = entry.at();
        switch (entry.fact()) {
            case RoundFact.DeviceReserved reserved -> ready(reserved, entry.seq(), at);
            case GiveBackFact.ReminderDue(var own, var bay, var ticket, var person) ->
                write(NoticeKind.STILL_WAITING, own.value(), person, ticket, own, bay, at);
            case GiveBackFact.OwnTaken taken -> nothingLeft(taken.own(), at);
            case RoundFact.DeviceCollected collected -> nothingLeft(collected.asset(), at);
            case RoundFact.TakenBack takenBack -> nothingLeft(takenBack.asset(), at);
            case GiveBackFact.LoanerReturned returned -> nothingLeft(returned.loaner(), at);
            case RepairFact.TicketMoved moved
            when moved.action() == RepairAction.GIVE_BACK ->
                repairs.find(moved.ticket()).ifPresent(ticket -> stillOut(ticket, at));
            default -> {}
        }
    }

    private void ready(RoundFact.DeviceReserved fact, long seq, Instant at) {
        var asset = fact.asset();
        nothingLeft(asset, at);
        var owner = assets.find(asset).map(a -> a.assignedTo());
        var ticket = repairs.openFor(asset).map(RepairTicket::number);
        if (owner.isEmpty() || ticket.isEmpty()) return;
        var occasion = "journal/" + seq;
        write(NoticeKind.READY_TO_COLLECT, occasion, owner.get(), ticket.get(), asset, fact.bay(), at);
    }

    private void stillOut(RepairTicket ticket, Instant at) {
        swaps.lentTo(ticket.personId())
                .filter(loaner -> !loaner.equals(ticket.assetId()))
                .ifPresent(loaner -> write(
                        NoticeKind.LOANER_STILL_OUT,
                        ticket.number(),
                        ticket.personId(),
                        ticket.number(),
                        loaner,
                        null,
                        at));
    }

    private void write(
            NoticeKind kind,
            String occasion,
            PersonId person,
            String ticket,
            AssetId asset,
            @Nullable Integer bay,
            Instant at) {
        var id = kind + "/" + occasion + (kind == NoticeKind.STILL_WAITING ? "/" + ticket : "");
        var known = jdbc.sql("select count(*) from notice where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        if (known > 0) return;
        jdbc.sql("""
                        insert into notice (id, kind, person_id, ticket_number, asset_id, bay, due_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(kind.name())
                .param(person.value())
                .param(ticket)
                .param(asset.value())
                .param(bay)
                .param(at)
                .update();
    }

    /** It is where it belongs, or not there any more. */
    private void nothingLeft(AssetId asset, Instant at) {
        jdbc.sql("update notice set void_at = ? where asset_id = ? and void_at is null")
                .params(at, asset.value())
                .update();
    }
}
