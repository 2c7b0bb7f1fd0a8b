package org.swapbay.kiosk.swaps;

import java.util.ArrayList;
import java.util.Optional;
import org.swapbay.kiosk.swaps.Scene.Choose;

/** Onto the waiting list and off it, by a finger on the screen. */
final class ListRules {

    private ListRules() {}

    /** The visit ends here; the loaner comes with another one. */
    static Turn waits(Choose choose) {
        var guest = choose.guest();
        var owed = guest.student().owed();
        var outcome = new Scene.Outcome(
                owed.map(Student.Owed::ticketNumber),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(choose.prospect().place()));
        return Turn.to(
                new Scene.Done(guest, outcome, Scene.Done.PaperState.DECLINED),
                owed.<WaitFact>map(hand -> new WaitFact.WantsNext(hand.visit()))
                        .orElseGet(() -> new WaitFact.WaitBegan(
                                guest.visit(),
                                guest.student().id(),
                                BorrowRules.offered(guest.student(), choose.device())
                                        .getFirst()
                                        .schoolDay())),
                new SwapFact.VisitEnded(guest.visit(), SwapFact.Ending.DONE));
    }

    /** The visit goes on; who touched it by mistake can wait again, at the end of the line. */
    static Turn leaves(Choose choose) {
        var guest = choose.guest();
        var errands = new ArrayList<>(choose.errands());
        errands.remove(Errand.LEAVE_LIST);
        back(choose).ifPresent(errands::add);
        var left = new WaitFact.LeftTheList(guest.visit(), guest.student().id());
        var prospect = new Prospect(choose.prospect().now(), choose.prospect().place(), false);
        if (errands.isEmpty())
            return Endings.leave(choose, SwapFact.Ending.DONE).after(left);
        return Turn.to(new Choose(guest, errands, choose.device(), choose.noLoaner(), prospect), left);
    }

    /** The way onto the list again, where no loaner can be had at once. */
    private static Optional<Errand> back(Choose choose) {
        var student = choose.guest().student();
        if (student.owed().isPresent()) {
            return choose.errands().contains(Errand.FETCH_LOANER)
                    ? Optional.empty()
                    : Optional.of(Errand.WAIT_FOR_MINE);
        }
        var mayWait = !choose.errands().contains(Errand.BORROW_TODAY)
                && BorrowRules.offered(student, choose.device()).stream()
                        .anyMatch(terms -> terms.refusal().isEmpty());
        return mayWait ? Optional.of(Errand.WAIT_TODAY) : Optional.empty();
    }
}
