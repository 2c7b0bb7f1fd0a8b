package org.swapbay.kiosk.notices;

import java.time.Instant;
import java.util.Optional;
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
import org.swapbay.kiosk.swaps.DayLoanFact;
import org.swapbay.kiosk.swaps.DayLoans;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.RoundFact;
import org.swapbay.kiosk.swaps.Stage;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitId;
import org.swapbay.kiosk.swaps.WaitFact;

/** Notices follow from what happened, in the transaction of the fact that caused them, each occasion once. */
@Component
class NoticeRecords implements Projection {

    private final NoticeShelf shelf;
    private final Assets assets;
    private final RepairDesk repairs;
    private final Swaps swaps;
    private final DayLoans dayLoans;

    NoticeRecords(NoticeShelf shelf, Assets assets, RepairDesk repairs, Swaps swaps, DayLoans dayLoans) {
        this.shelf = shelf;
        this.assets = assets;
        this.repairs = repairs;
        this.swaps = swaps;
        this.dayLoans = dayLoans;
    }

    @Override
    public void apply(Entry entry) {
        var at = entry.at();
        switch (entry.fact()) {
            case SwapFact.VisitEnded(var visit, var _) -> handedIn(visit, at);
            case SwapFact.DeviceHandedIn in ->
                swaps.find(in.visit()).ifPresent(swap -> shelf.nothingLeft(swap.handedIn(), at));
            case RoundFact.DeviceReserved reserved -> ready(reserved, entry.seq(), at);
            case GiveBackFact.ReminderDue(var own, var bay, var ticket, var person) -> {
                var occasion = own.value() + "/" + ticket;
                shelf.put(NoticeKind.STILL_WAITING, occasion, person, own, at)
                        .of(ticket)
                        .in(bay)
                        .write();
            }
            case GiveBackFact.OwnTaken taken -> shelf.nothingLeft(taken.own(), at);
            case RoundFact.DeviceCollected collected -> shelf.nothingLeft(collected.asset(), at);
            case RoundFact.TakenBack takenBack -> shelf.nothingLeft(takenBack.asset(), at);
            case GiveBackFact.LoanerReturned returned -> shelf.nothingLeft(returned.loaner(), at);
            case RepairFact.TicketMoved moved
            when moved.action() == RepairAction.GIVE_BACK ->
                repairs.find(moved.ticket()).ifPresent(ticket -> stillOut(ticket, at));
            case DayLoanFact.DayLoanKept(var visit, var _, var _, var _) -> putOff(visit, at);
            case DayLoanFact.DayLoanRenewed(var visit, var _, var _, var _) -> putOff(visit, at);
            case DayLoanFact.DayLoanReminded(var visit, var number) -> dayLoan(visit, number, at);
            case WaitFact.LoanerOffered offer ->
                shelf.put(NoticeKind.PLACE_REACHED, offer.id(), offer.person(), offer.asset(), at)
                        .by(offer.visit())
                        .until(offer.keptUntil())
                        .write();
            case WaitFact.OfferEnded(var id, var _) -> shelf.over(NoticeKind.PLACE_REACHED + "/" + id, at);
            case SwapFact.LoanerTaken taken -> shelf.nothingLeft(taken.loaner(), at);
            case NoticeFact.ToldByStaff(var notice, var _, var by) -> shelf.told(notice, by, at);
            case NoticeFact.SendAgainAsked(var notice, var person, var _) -> shelf.again(notice, person, at);
            default -> {}
        }
    }

    /** The receipt, once it is certain that something was handed in. */
    private void handedIn(VisitId visit, Instant at) {
        swaps.find(visit)
                .filter(swap -> swap.stage() == Stage.HANDED_IN
                        || swap.stage() == Stage.LOANER_OWED
                        || swap.stage() == Stage.DONE)
                .ifPresent(swap -> shelf.put(NoticeKind.HANDED_IN, visit.value(), swap.personId(), swap.handedIn(), at)
                        .of(swap.ticketNumber())
                        .by(visit)
                        .write());
    }

    private void ready(RoundFact.DeviceReserved fact, long seq, Instant at) {
        var asset = fact.asset();
        shelf.nothingLeft(asset, at);
        var owner = assets.find(asset).map(a -> a.assignedTo());
        var ticket = repairs.openFor(asset).map(RepairTicket::number);
        if (owner.isEmpty() || ticket.isEmpty()) return;
        shelf.put(NoticeKind.READY_TO_COLLECT, "journal/" + seq, owner.get(), asset, at)
                .of(ticket.get())
                .in(fact.bay())
                .write();
    }

    private void stillOut(RepairTicket ticket, Instant at) {
        swaps.lentTo(ticket.personId())
                .filter(loaner -> !loaner.equals(ticket.assetId()))
                .ifPresent(
                        loaner -> shelf.put(NoticeKind.LOANER_STILL_OUT, ticket.number(), ticket.personId(), loaner, at)
                                .of(ticket.number())
                                .write());
    }

    /** What was to be said of the earlier time. */
    private void putOff(VisitId visit, Instant at) {
        swaps.loaned(visit).ifPresent(loaner -> shelf.nothingLeft(loaner, at));
    }

    private void dayLoan(VisitId visit, int number, Instant at) {
        var loan = dayLoans.find(visit);
        Optional<AssetId> loaner = swaps.loaned(visit);
        if (loan.isEmpty() || loaner.isEmpty()) return;
        PersonId person = loan.get().personId();
        var kind = number == 0 ? NoticeKind.DAY_LOAN_DUE : NoticeKind.DAY_LOAN_LATE;
        var renewed = loan.get().renewed();
        var occasion = visit.value() + "/" + number + (renewed == 0 ? "" : "/" + renewed);
        var put = shelf.put(kind, occasion, person, loaner.get(), at).by(visit);
        if (number == 0) put.until(loan.get().dueAt());
        put.write();
    }
}
