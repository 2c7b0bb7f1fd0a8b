package org.swapbay.kiosk.swaps;

import java.util.Comparator;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.Bay;

/**
 * Which loaner is lent, and why: it has charged, it suits the grade and is kept for nobody else; the one that is kept for
 * this student first, and otherwise the one that was lent the longest time ago, so that all of them wear alike.
 *
 * @param suitable how many could have been lent, this one among them
 * @param charging how many still charge
 * @param otherModel how many are ready and not for this student's grade
 */
record LoanerChoice(Bay bay, boolean lentBefore, int suitable, int charging, int otherModel) {

    static Optional<LoanerChoice> of(Student student, Situation situation) {
        var ready = situation.readyLoaners(student.id());
        var suitable = ready.stream()
                .filter(bay ->
                        situation.loans().suits(student.grade(), loaner(bay).model()))
                .toList();
        return suitable.stream()
                .min(Comparator.comparing((Bay bay) -> !situation.keptFor(student.id(), bay))
                        .thenComparingLong(bay ->
                                situation.lastLent().getOrDefault(loaner(bay).id(), 0L))
                        .thenComparing(Bay::number))
                .map(bay -> new LoanerChoice(
                        bay,
                        situation.lastLent().containsKey(loaner(bay).id()),
                        suitable.size(),
                        charging(situation),
                        ready.size() - suitable.size()));
    }

    /** What a student is told who gets none: another one is there, but not for them, or not yet. */
    static Optional<NoLoaner> whyNone(Student student, Situation situation) {
        if (of(student, situation).isPresent()) return Optional.empty();
        if (!situation.readyLoaners(student.id()).isEmpty()) return Optional.of(NoLoaner.NONE_SUITS);
        return charging(situation) > 0 ? Optional.of(NoLoaner.STILL_CHARGING) : Optional.empty();
    }

    SwapFact.LoanerChosen fact(VisitId visit, Opening opening, Situation situation) {
        return new SwapFact.LoanerChosen(
                visit,
                opening.intent(),
                loaner(bay).id(),
                bay.number(),
                lentBefore,
                suitable,
                charging,
                otherModel,
                situation.loans().version());
    }

    private static int charging(Situation situation) {
        return (int) situation.cabinet().bays().stream().filter(Bay::charges).count();
    }

    private static Asset loaner(Bay bay) {
        return bay.content().orElseThrow();
    }
}
