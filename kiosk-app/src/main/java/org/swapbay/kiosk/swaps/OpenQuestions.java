package org.swapbay.kiosk.swaps;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;

/** Which loaners of a visit are looked for still. */
@Component
class OpenQuestions {

    private final StaffCases cases;
    private final CustodyLedger custody;

    OpenQuestions(StaffCases cases, CustodyLedger custody) {
        this.cases = cases;
        this.custody = custody;
    }

    /**
     * The first loaner of a visit was missing or did not work, and what became of the one that came after it is not known
     * yet: what is said of the first one decides nothing about that.
     */
    boolean aboutALaterOne(StaffCase about) {
        return cases.undecided().stream()
                .filter(c -> c.visitId() != null && c.visitId().equals(about.visitId()))
                .filter(c -> c.openedAt().isAfter(about.openedAt()))
                .flatMap(c -> Optional.ofNullable(c.assetId()).stream())
                .filter(asset -> !asset.equals(about.assetId()))
                .flatMap(asset -> custody.now(new AssetId(asset)).stream())
                .map(CustodyEntry::custody)
                .anyMatch(Custody.Unaccounted.class::isInstance);
    }
}
