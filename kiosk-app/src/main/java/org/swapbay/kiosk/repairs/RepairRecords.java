package org.swapbay.kiosk.repairs;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.repairs.Conditions.Ruling;

/**
 * What technicians did, as rows. An entry seen before changes nothing. A move is judged again here, where nothing can come
 * in between: one that is no longer true by the record leaves no trace.
 */
@Component
class RepairRecords implements Projection {

    private final JdbcClient jdbc;
    private final RepairDesk desk;
    private final RepairLog log;
    private final Conditions conditions;
    private final CustodyLedger custody;
    private final Assets assets;

    RepairRecords(
            JdbcClient jdbc,
            RepairDesk desk,
            RepairLog log,
            Conditions conditions,
            CustodyLedger custody,
            Assets assets) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.log = log;
        this.conditions = conditions;
        this.custody = custody;
        this.assets = assets;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof RepairFact fact) || log.has(entry.seq())) return;
        var ticket = desk.find(fact.ticket());
        if (ticket.isEmpty()) return;
        switch (fact) {
            case RepairFact.TicketMoved moved -> move(ticket.get(), moved, entry);
            case RepairFact.MoveUndone undone -> undo(ticket.get(), undone, entry);
            case RepairFact.TicketNoted(var _, var words, var _) -> row(entry, fact, "NOTED", words, null);
            case RepairFact.TicketDiagnosed(var _, var code, var words, var _) -> {
                row(entry, fact, "DIAGNOSED", words, null);
                detail("code = ?", entry, code);
            }
            case RepairFact.PartUsed(var _, var part, var name, var quantity, var price, var currency, var _) -> {
                row(entry, fact, "PART", "", null);
                detail(
                        "code = ?, name = ?, quantity = ?, price = ?, currency = ?",
                        entry,
                        part,
                        name,
                        quantity,
                        price,
                        currency);
            }
            case RepairFact.LabourSpent(var _, var minutes, var rate, var currency, var policy, var words, var _) -> {
                row(entry, fact, "LABOUR", words, null);
                detail(
                        "quantity = ?, price = ?, currency = ?, policy_version = ?",
                        entry,
                        minutes,
                        rate,
                        currency,
                        policy);
            }
            case RepairFact.PhotoAdded(var _, var sha256, var width, var height, var bytes, var _) -> {
                row(entry, fact, "PHOTO", "", null);
                detail("sha256 = ?, width = ?, height = ?, bytes = ?", entry, sha256, width, height, bytes);
            }
            case RepairFact.EntryWithdrawn(var number, var about, var reason, var _) -> {
                if (withdrawable(number, about)) row(entry, fact, "WITHDRAWN", reason, about);
            }
        }
    }

    private void move(RepairTicket ticket, RepairFact.TicketMoved fact, Entry entry) {
        if (ticket.state() != fact.from() || !(conditions.of(ticket, fact.action()) instanceof Ruling.Yes(var to))) {
            return;
        }
        row(entry, fact, "MOVED", fact.note(), null);
        detail(
                "action = ?, from_state = ?, to_state = ?",
                entry,
                fact.action().name(),
                fact.from().name(),
                fact.to().name());
        desk.move(ticket.number(), fact.to());
        moveCustody(ticket, to, note(fact), entry);
        if (fact.to() == TicketState.IN_REPAIR) desk.assign(ticket.number(), fact.by());
        works(ticket, fact.to());
        if (fact.action() == RepairAction.RETIRE) assets.retire(ticket.assetId(), entry.at());
    }

    private void undo(RepairTicket ticket, RepairFact.MoveUndone fact, Entry entry) {
        if (ticket.state() != fact.from()
                || !(conditions.ofUndoing(ticket, fact.undoes()) instanceof Ruling.Yes(var back))) {
            return;
        }
        row(entry, fact, "UNDONE", fact.note(), fact.undoes());
        detail(
                "from_state = ?, to_state = ?",
                entry,
                fact.from().name(),
                fact.to().name());
        desk.move(ticket.number(), fact.to());
        moveCustody(ticket, back, "a step taken back (" + fact.by() + ")", entry);
        if (fact.to() == TicketState.OPEN) desk.assign(ticket.number(), null);
        works(ticket, fact.to());
        if (fact.from() == TicketState.CLOSED) assets.retire(ticket.assetId(), null);
    }

    private void moveCustody(RepairTicket ticket, Optional<Custody> to, String note, Entry entry) {
        to.ifPresent(there -> custody.record(ticket.assetId(), there, note, Conditions.cause(entry.seq()), entry.at()));
    }

    /** What is repaired may be lent again; what is not, may not. */
    private void works(RepairTicket ticket, TicketState state) {
        switch (state) {
            case READY_FOR_RETURN -> assets.markReady(ticket.assetId(), true);
            case OPEN, IN_REPAIR, AWAITING_PART, AWAITING_WARRANTY, NOT_REPAIRABLE ->
                assets.markReady(ticket.assetId(), false);
            case CLOSED -> {}
        }
    }

    private static String note(RepairFact.TicketMoved fact) {
        var what =
                switch (fact.action()) {
                    case TAKE -> "taken into repair";
                    case REOPEN -> "back to repair";
                    case GIVE_BACK -> "repaired and given back";
                    case SHELVE -> "repaired and put on the shelf";
                    case RETIRE -> "retired";
                    case WITHDRAW, WAIT_FOR_PART, SEND_TO_WARRANTY, RESUME, FINISH, GIVE_UP -> "moved";
                };
        return what + " (" + fact.by() + ")";
    }

    private boolean withdrawable(String ticket, long about) {
        var file = log.of(ticket);
        return !file.withdrawn().contains(about)
                && file.entries().stream().anyMatch(e -> e.seq() == about && Workshop.withdrawable(e));
    }

    private void row(Entry entry, RepairFact fact, String kind, String words, @Nullable Long about) {
        jdbc.sql("""
                        insert into repair_entry (seq, ticket_number, kind, made_by, made_at, words, about)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(entry.seq())
                .param(fact.ticket())
                .param(kind)
                .param(fact.by())
                .param(entry.at())
                .param(words)
                .param(about)
                .update();
    }

    private void detail(String columns, Entry entry, Object... values) {
        jdbc.sql("update repair_entry set " + columns + " where seq = ?")
                .params(Stream.concat(Stream.of(values), Stream.of(entry.seq())).toList())
                .update();
    }
}
