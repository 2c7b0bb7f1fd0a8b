package org.swapbay.kiosk.swaps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;

/**
 * One hand-in and the loaner that goes with it.
 *
 * @param waitingSince since when a loaner is owed, or wanted again
 * @param fetchesLater the loaner that is owed is kept by nobody: the person comes for it some time, or never
 */
public record Swap(
        VisitId visitId,
        PersonId personId,
        Stage stage,
        AssetId handedIn,
        boolean labelScanned,
        Symptom symptom,
        Cause cause,
        @Nullable String words,
        int policyVersion,
        boolean loanerWanted,
        String ticketNumber,
        @Nullable AssetId loaner,
        @Nullable Instant waitingSince,
        boolean fetchesLater,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** Neither the person nor the student's own words. */
    @Override
    public String toString() {
        return "Swap[" + visitId + ", " + stage + "]";
    }
}
