package org.swapbay.kiosk.swaps;

import java.util.Optional;
import org.swapbay.kiosk.swaps.Scene.Choose;

/** A loaner for the day is kept longer: the policy lets it, and nobody goes without because of it. */
final class LongerRules {

    private LongerRules() {}

    static boolean applies(Student student, Situation situation) {
        return until(student).isPresent() && !missed(student, situation);
    }

    /** The visit ends here; nothing moves. */
    static Turn keeps(Choose choose, Situation situation) {
        var guest = choose.guest();
        var until = until(guest.student());
        if (until.isEmpty() || missed(guest.student(), situation)) return Turn.to(choose);
        var loan = guest.student().dayLoan().orElseThrow();
        var outcome = new Scene.Outcome(
                Optional.empty(), Optional.empty(), guest.student().loaner(), false, Optional.empty(), until);
        return Turn.to(
                new Scene.Done(guest, outcome, Scene.Done.PaperState.DECLINED),
                new DayLoanFact.DayLoanKept(
                        loan.visit(), guest.visit(), until.get().at(), loan.policyVersion()),
                new SwapFact.VisitEnded(guest.visit(), SwapFact.Ending.DONE));
    }

    private static Optional<DueTime> until(Student student) {
        return student.dayLoan().flatMap(DayLoanOut::later);
    }

    /** Somebody waits for whom no loaner is kept, and none is ready that they have passed over. */
    private static boolean missed(Student student, Situation situation) {
        return situation.line().unserved()
                && situation.readyLoaners(student.id()).isEmpty();
    }
}
