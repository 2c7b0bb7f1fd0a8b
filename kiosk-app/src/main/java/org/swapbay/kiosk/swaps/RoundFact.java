package org.swapbay.kiosk.swaps;

import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Fact;

/** What a staff member's round writes down. Who it was stands once, in {@link RoundBegan}. */
public sealed interface RoundFact extends Fact {

    VisitId round();

    /** Somebody of the staff showed badge and PIN. @param by the account */
    record RoundBegan(VisitId round, String by) implements RoundFact {}

    /** A loaner lies behind a closed door and may be lent. @param sensed by the bay; otherwise by the staff's word */
    record LoanerStocked(VisitId round, IntentId intent, AssetId asset, int bay, boolean sensed, boolean afterRestart)
            implements RoundFact {}

    /** A repaired Chromebook lies in a bay that is kept for its owner, who can be told now. */
    record DeviceReserved(VisitId round, IntentId intent, AssetId asset, int bay, boolean sensed, boolean afterRestart)
            implements RoundFact {}

    /** Something may have been put in; a person has to look. */
    record StockingUnclear(VisitId round, IntentId intent, AssetId asset, int bay, CaseKind kind)
            implements RoundFact {}

    /** What was put in is out again, and where it was before. */
    record TakenBack(VisitId round, IntentId intent, AssetId asset, int bay, Proof proof) implements RoundFact {}

    /** A Chromebook was taken out for repair. */
    record DeviceCollected(VisitId round, IntentId intent, AssetId asset, int bay, Proof proof) implements RoundFact {}

    /** Another thing lay in the bay and was taken out. @param found nothing where no asset carries its tag */
    record AnotherFound(
            VisitId round,
            IntentId intent,
            AssetId expected,
            @Nullable AssetId found,
            int bay) implements RoundFact {}

    /** The bay was empty when it was opened. */
    record BayFoundEmpty(VisitId round, IntentId intent, AssetId expected, int bay) implements RoundFact {}

    /** It is out or still in; a person has to look. */
    record TakingUnclear(VisitId round, IntentId intent, AssetId asset, int bay, CaseKind kind) implements RoundFact {}

    /** Taken out although nobody said that it is broken. */
    record UnreportedJudged(VisitId round, IntentId intent, AssetId asset, int bay, boolean works)
            implements RoundFact {}

    record ChargerMissing(VisitId round, IntentId intent, AssetId asset, int bay) implements RoundFact {}

    /** A door does not close; its bay is empty and held. */
    record DoorGivenUp(VisitId round, IntentId intent, int bay, String caseId) implements RoundFact {}

    record RoundEnded(VisitId round, boolean signedOut) implements RoundFact {}

    /** How certain it is what left the bay. */
    enum Proof {
        LABEL_SCANNED,
        /** The staff member's word, where the label cannot be read. */
        SAID,
        SENSED,
        SENSED_AFTER_RESTART
    }
}
