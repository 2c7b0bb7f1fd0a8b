package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.simulation.Invariant.Violation;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.Guest;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.Visit;

/** Looks over the shoulder of whoever is served: no screen may go from one person's to another's. */
final class Onlooker {

    private @Nullable Guest last;
    final List<Violation> violations = new ArrayList<>();

    void sees(Visit visit) {
        var guest = guest(visit.scene()).orElse(null);
        if (guest != null
                && last != null
                && !guest.student().id().equals(last.student().id())) {
            violations.add(Invariant.ONE_PERSON_A_SCREEN.violatedBy(
                    visit.scene().getClass().getSimpleName() + " of " + guest.visit() + " follows " + last.visit()));
        }
        last = guest;
    }

    private static Optional<Guest> guest(Scene scene) {
        return switch (scene) {
            case Scene.Welcome _, Scene.OutOfService _, Scene.Who _, StaffScene _ -> Optional.empty();
            case Scene.AtTill at -> at.guest();
            case GiveBackScene back -> Optional.of(back.guest());
            case Scene.Choose choose -> Optional.of(choose.guest());
            case Scene.WhyToday why -> Optional.of(why.guest());
            case Scene.BorrowToday borrow -> Optional.of(borrow.guest());
            case Scene.ScanLabel scan -> Optional.of(scan.guest());
            case Scene.WhatIsWrong what -> Optional.of(what.guest());
            case Scene.HowDidItHappen how -> Optional.of(how.guest());
            case Scene.BeforeYouGoOn before -> Optional.of(before.guest());
            case Scene.WhereIsCharger where -> Optional.of(where.guest());
            case Scene.PutIn put -> Optional.of(put.guest());
            case Scene.TakeLoaner take -> Optional.of(take.guest());
            case Scene.Done done -> Optional.of(done.guest());
            case Scene.Stopped stopped -> stopped.guest();
        };
    }
}
