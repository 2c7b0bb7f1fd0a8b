package org.swapbay.kiosk.swaps;

import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** What is remembered of waiting, as rows. */
@Component
class WaitRecords implements Projection {

    private final WaitingList list;
    private final Swaps swaps;

    WaitRecords(WaitingList list, Swaps swaps) {
        this.list = list;
        this.swaps = swaps;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof WaitFact fact)) return;
        var at = entry.at();
        switch (fact) {
            case WaitFact.WaitBegan began -> list.begin(began, at);
            case WaitFact.FetchesLater(var visit) -> swaps.fetchLater(visit);
            case WaitFact.WantsNext(var visit) -> swaps.wantNext(visit, at);
            case WaitFact.LeftTheList(var _, var person) -> {
                list.leave(person);
                swaps.owedTo(person).ifPresent(swap -> swaps.fetchLater(swap.visitId()));
            }
            case WaitFact.PutFirst first -> list.putFirst(first, at);
            case WaitFact.TakenOffTheList(var visit, var _, var _) -> {
                list.takeOff(visit);
                swaps.find(visit)
                        .filter(swap -> swap.stage() == Stage.LOANER_OWED)
                        .ifPresent(swap -> swaps.move(visit, Stage.HANDED_IN, null, at));
            }
            case WaitFact.LoanerOffered offered -> list.offer(offered, at);
            case WaitFact.OfferEnded(var id, var how) -> list.end(id, how.name());
        }
    }
}
