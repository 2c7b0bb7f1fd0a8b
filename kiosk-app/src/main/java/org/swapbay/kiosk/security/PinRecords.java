package org.swapbay.kiosk.security;

import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** Tells staff that somebody guesses PINs: one case an hour at most, about nobody in particular. */
@Component
class PinRecords implements Projection {

    private final StaffCases cases;

    PinRecords(StaffCases cases) {
        this.cases = cases;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof PinFact fact)) return;
        switch (fact) {
            // The journal itself is the record of these.
            case PinFact.PinIssued _, PinFact.PinLocked _, PinFact.LockEnded _, PinFact.LockLifted _ -> {}
            case PinFact.SprayingSuspected(var _, var until) -> {
                var id = CaseKind.PIN_SPRAYING + "/" + until.truncatedTo(ChronoUnit.HOURS);
                cases.open(id, CaseKind.PIN_SPRAYING, null, null, null, null, entry.at());
            }
        }
    }
}
