package org.swapbay.kiosk.repairs;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.repairs.WorkshopAnswer.BayTaken;
import org.swapbay.kiosk.repairs.WorkshopAnswer.InABay;
import org.swapbay.kiosk.repairs.WorkshopAnswer.MovedOnSince;
import org.swapbay.kiosk.repairs.WorkshopAnswer.NobodyKnowsWhere;
import org.swapbay.kiosk.repairs.WorkshopAnswer.NobodyToGiveTo;
import org.swapbay.kiosk.repairs.WorkshopAnswer.NotWithUs;
import org.swapbay.kiosk.repairs.WorkshopAnswer.Refused;
import org.swapbay.kiosk.repairs.WorkshopAnswer.UnderAnotherTicket;
import org.swapbay.kiosk.repairs.WorkshopAnswer.WithAPerson;

/** Whether an action can be true of where the Chromebook is by the record, and where it is afterwards. */
@Component
class Conditions {

    private final CustodyLedger ledger;
    private final Assets assets;
    private final RepairDesk desk;

    Conditions(CustodyLedger ledger, Assets assets, RepairDesk desk) {
        this.ledger = ledger;
        this.assets = assets;
        this.desk = desk;
    }

    sealed interface Ruling {
        record No(Refused why) implements Ruling {}

        /** @param custody from now on, or nothing where it stays as it is */
        record Yes(Optional<Custody> custody) implements Ruling {}
    }

    Ruling of(RepairTicket ticket, RepairAction action) {
        return switch (action) {
            case TAKE, REOPEN -> taking(ticket);
            case WAIT_FOR_PART, SEND_TO_WARRANTY, RESUME, FINISH, GIVE_UP -> stays();
            case GIVE_BACK ->
                assets.find(ticket.assetId())
                        .map(Asset::assignedTo)
                        .<Ruling>map(owner -> leaving(ticket, new Custody.HeldByPerson(owner)))
                        .orElseGet(() -> no(new NobodyToGiveTo()));
            case SHELVE, RETIRE -> leaving(ticket, new Custody.InStock());
            case WITHDRAW ->
                switch (custody(ticket)) {
                    case Custody.HeldInBay(var bay) -> no(new InABay(bay));
                    case Custody.Unaccounted() -> no(new NobodyKnowsWhere());
                    case Custody.HeldByPerson _, Custody.HeldForRepair _, Custody.InStock _ -> stays();
                };
        };
    }

    /** Whether a move can be taken back: nothing may have happened to the Chromebook since. */
    Ruling ofUndoing(RepairTicket ticket, long move) {
        if (ticket.state() == TicketState.CLOSED) {
            var other = desk.openFor(ticket.assetId());
            if (other.isPresent()) return no(new UnderAnotherTicket(other.get().number()));
        }
        var led = ledger.causedBy(cause(move));
        if (led.isEmpty()) return stays();
        var now = ledger.now(ticket.assetId()).map(CustodyEntry::seq);
        if (!now.equals(Optional.of(led.get().seq()))) return no(new MovedOnSince());
        var before = ledger.before(led.get()).map(CustodyEntry::custody);
        return switch (before.orElse(new Custody.Unaccounted())) {
            case Custody.HeldInBay(var bay) when ledger.holdsAnother(bay, ticket.assetId()) -> no(new BayTaken(bay));
            case Custody there -> new Ruling.Yes(Optional.of(there));
        };
    }

    static String cause(long seq) {
        return "journal/" + seq;
    }

    private Ruling taking(RepairTicket ticket) {
        return switch (custody(ticket)) {
            case Custody.HeldInBay _, Custody.InStock _ ->
                new Ruling.Yes(Optional.of(new Custody.HeldForRepair(ticket.number())));
            case Custody.HeldForRepair(var number) ->
                number.equals(ticket.number()) ? stays() : no(new UnderAnotherTicket(number));
            case Custody.HeldByPerson _ -> no(new WithAPerson());
            case Custody.Unaccounted() -> no(new NobodyKnowsWhere());
        };
    }

    private Ruling leaving(RepairTicket ticket, Custody to) {
        var now = custody(ticket);
        if (now.equals(to)) return stays();
        return switch (now) {
            case Custody.HeldInBay(var bay) -> no(new InABay(bay));
            case Custody.HeldForRepair(var number) ->
                number.equals(ticket.number()) ? new Ruling.Yes(Optional.of(to)) : no(new UnderAnotherTicket(number));
            case Custody.InStock() -> new Ruling.Yes(Optional.of(to));
            case Custody.HeldByPerson _ -> no(new NotWithUs());
            case Custody.Unaccounted() -> no(new NobodyKnowsWhere());
        };
    }

    private Custody custody(RepairTicket ticket) {
        return ledger.now(ticket.assetId()).map(CustodyEntry::custody).orElse(new Custody.Unaccounted());
    }

    private static Ruling no(Refused why) {
        return new Ruling.No(why);
    }

    private static Ruling stays() {
        return new Ruling.Yes(Optional.empty());
    }
}
