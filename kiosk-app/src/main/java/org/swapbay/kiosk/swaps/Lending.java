package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.PersonId;

/**
 * How a loaner is a student's from the moment it leaves its bay: lent, or by a straight swap their own, and then what came
 * in is a loaner once it is repaired.
 */
@Component
class Lending {

    private final JdbcClient jdbc;
    private final Swaps swaps;
    private final DayLoans dayLoans;
    private final WaitingList waiting;
    private final Assets assets;
    private final OpenQuestions questions;
    private final RepairDesk repairs;
    private final CustodyLedger custody;

    Lending(
            JdbcClient jdbc,
            Swaps swaps,
            DayLoans dayLoans,
            WaitingList waiting,
            Assets assets,
            OpenQuestions questions,
            RepairDesk repairs,
            CustodyLedger custody) {
        this.jdbc = jdbc;
        this.swaps = swaps;
        this.dayLoans = dayLoans;
        this.waiting = waiting;
        this.assets = assets;
        this.questions = questions;
        this.repairs = repairs;
        this.custody = custody;
    }

    void agreed(SwapFact.LoanTerms terms) {
        jdbc.sql("update swap set loan_policy = ?, keeps = ? where visit_id = ?")
                .params(terms.policyVersion(), terms.keeps(), terms.visit().value())
                .update();
    }

    /** By the terms of the hand-in: lent, or the student's own from now on. */
    void lend(VisitId visit, PersonId borrower, AssetId loaner, boolean certain, Instant at) {
        waiting.served(borrower);
        var swap = swaps.find(visit).filter(s -> s.personId().equals(borrower) && swaps.keeps(visit));
        if (swap.isPresent()) {
            swaps.move(visit, Stage.DONE, null, at);
            exchange(swap.get(), loaner);
            return;
        }
        swaps.lend(visit, borrower, loaner, certain, at);
        dayLoans.move(visit, DayLoan.State.LENT);
    }

    /** The student has both: the own one again, and what was to be in its place. */
    void lentAfterAll(Swap swap, Instant at) {
        var received = swap.loaner();
        if (received == null || !swaps.keeps(swap.visitId())) return;
        undo(swap);
        swaps.lend(swap.visitId(), swap.personId(), received, true, at);
    }

    /** A loaner nobody saw leave: lent after all, or owed again, for the day where it was for the day. */
    void decided(Swap swap, StaffCase about, SwapFact.CustodyDecided fact, Instant at) {
        whereItIs(swap, about, fact, at);
        swaps.find(swap.visitId())
                .filter(now -> now.stage() == Stage.LOANER_OWED)
                .ifPresent(now -> dayLoans.move(now.visitId(), DayLoan.State.AGREED));
    }

    private void whereItIs(Swap swap, StaffCase about, SwapFact.CustodyDecided fact, Instant at) {
        var booked = swap.stage() == Stage.DONE && fact.asset().equals(swap.loaner());
        switch (fact.where()) {
            case SwapFact.Whereabouts.InBay _, SwapFact.Whereabouts.OnTheShelf _ -> {
                if (booked && swaps.keeps(swap.visitId())) {
                    undo(swap);
                    swaps.move(swap.visitId(), Stage.LOANER_OWED, at, null);
                } else if (booked) {
                    swaps.takeBack(swap.visitId(), at);
                    swaps.find(swap.visitId())
                            .filter(now -> now.stage() == Stage.LOANER_OWED)
                            .ifPresent(now -> owe(now, at));
                } else owedAgain(swap, about, at);
            }
            case SwapFact.Whereabouts.WithPerson(var person) -> {
                var own = person.equals(swap.personId());
                var kept = swap.stage() == Stage.LOANER_OWED && own;
                var left = swap.stage() == Stage.UNVERIFIED && (own || !questions.aboutAnother(about));
                if (kept || left) lend(swap.visitId(), person, fact.asset(), true, at);
            }
            case SwapFact.Whereabouts.Missing _ -> owedAgain(swap, about, at);
        }
    }

    private void owedAgain(Swap swap, StaffCase about, Instant at) {
        if (swap.stage() != Stage.UNVERIFIED || questions.aboutAnother(about)) return;
        owe(swap, at);
    }

    /** Whoever got the own one back while nobody knew where the loaner was is owed none for it any more. */
    void owe(Swap swap, Instant at) {
        if (ownIsBack(swap)) swaps.move(swap.visitId(), Stage.HANDED_IN, null, at);
        else swaps.move(swap.visitId(), Stage.LOANER_OWED, at, null);
    }

    boolean ownIsBack(Swap swap) {
        return repairs.ofVisit(swap.visitId().value())
                        .filter(ticket -> ticket.state() == TicketState.CLOSED)
                        .isPresent()
                && custody.now(swap.handedIn())
                        .map(CustodyEntry::custody)
                        .filter(new Custody.HeldByPerson(swap.personId())::equals)
                        .isPresent();
    }

    /** The loaner a visit came to, lent or kept. */
    Optional<AssetId> given(VisitId visit) {
        return swaps.find(visit).map(Swap::loaner).or(() -> swaps.loaned(visit));
    }

    /** Once staff said that an earlier one was kept, another one is custody only, as it is with a loan. */
    private void exchange(Swap swap, AssetId received) {
        if (swap.loaner() != null) return;
        assets.assign(received, swap.personId());
        assets.assign(swap.handedIn(), null);
        jdbc.sql("update swap set loaner = ? where visit_id = ?")
                .params(received.value(), swap.visitId().value())
                .update();
    }

    /** It turned out not to have happened. */
    private void undo(Swap swap) {
        var received = swap.loaner();
        if (received == null) return;
        assets.assign(received, null);
        assets.assign(swap.handedIn(), swap.personId());
        jdbc.sql("update swap set loaner = null where visit_id = ?")
                .param(swap.visitId().value())
                .update();
    }

    /** Why a loaner was chosen, for those who ask later. */
    void chosen(SwapFact.LoanerChosen fact) {
        jdbc.sql("""
                        insert into loaner_choice (intent_id, visit_id, asset_id, bay, lent_before, suitable, charging,
                          other_model, policy_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(fact.intent().value())
                .param(fact.visit().value())
                .param(fact.loaner().value())
                .param(fact.bay())
                .param(fact.lentBefore())
                .param(fact.suitable())
                .param(fact.charging())
                .param(fact.otherModel())
                .param(fact.policyVersion())
                .update();
    }
}
