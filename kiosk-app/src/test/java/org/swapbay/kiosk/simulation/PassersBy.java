package org.swapbay.kiosk.simulation;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Visit;
import org.swapbay.kiosk.swaps.VisitId;

/** Notes who hands something in, and no more, while a loaner stands ready. */
final class PassersBy {

    private final Set<VisitId> agreed = new HashSet<>();
    final Set<VisitId> visits = new HashSet<>();

    void sees(Visit visit, Supplier<Cabinet> cabinet) {
        if (!(visit.scene() instanceof Scene.PutIn put)
                || !agreed.add(put.guest().visit())) return;
        if (put.handIn().errand() != Errand.HAND_IN_ONLY
                || cabinet.get().readyLoaners().isEmpty()) return;
        visits.add(put.guest().visit());
    }
}
