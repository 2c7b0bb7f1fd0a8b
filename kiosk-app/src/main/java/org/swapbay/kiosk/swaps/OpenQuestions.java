package org.swapbay.kiosk.swaps;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;

/** Which loaner of a visit is looked for still. */
@Component
class OpenQuestions {

    /** Why a visit may end without anybody knowing whether its loaner left. */
    private static final Set<CaseKind> LEFT_OR_NOT = EnumSet.of(
            CaseKind.UNKNOWN_OUTCOME, CaseKind.DOOR_LEFT_OPEN, CaseKind.WRONG_DOOR_OPENED, CaseKind.BAY_EMPTY);

    private final StaffCases cases;
    private final CustodyLedger custody;

    OpenQuestions(StaffCases cases, CustodyLedger custody) {
        this.cases = cases;
        this.custody = custody;
    }

    /**
     * A visit ends with the loaner of which nobody knows whether it left; before that others were missing or did not work,
     * and a stuck door may open long after it. While that last one is looked for, what is said of another one, in whatever
     * case, decides nothing about it.
     */
    boolean aboutAnother(StaffCase about) {
        var visit = about.visitId();
        if (visit == null) return false;
        return cases.ofVisit(visit).stream()
                .filter(c -> LEFT_OR_NOT.contains(c.kind()))
                .reduce((_, last) -> last)
                .filter(last -> last.resolvedAt() == null)
                .map(StaffCase::assetId)
                .filter(asset -> !asset.equals(about.assetId()))
                .flatMap(asset -> custody.now(new AssetId(asset)))
                .map(CustodyEntry::custody)
                .filter(Custody.Unaccounted.class::isInstance)
                .isPresent();
    }
}
