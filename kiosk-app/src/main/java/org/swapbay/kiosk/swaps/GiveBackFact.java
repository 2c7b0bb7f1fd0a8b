package org.swapbay.kiosk.swaps;

import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.roster.PersonId;

/** What a visit that gives back writes down. */
public sealed interface GiveBackFact extends Fact {

    /**
     * All that follows needs, durable before any door moves.
     *
     * @param loaner what comes back, where one is out and was brought
     * @param own what comes out for it, where it waits
     * @param ticketNumber under which the own one was repaired
     * @param repairPolicy the version a damage is judged by
     * @param policyVersion of the policy of loaners
     */
    record GiveBackAgreed(
            VisitId visit,
            PersonId person,
            @Nullable AssetId loaner,
            boolean labelScanned,
            boolean chargerMissing,
            @Nullable Report damage,
            @Nullable String damageTicket,
            int repairPolicy,
            @Nullable AssetId own,
            @Nullable String ticketNumber,
            int policyVersion)
            implements GiveBackFact {

        /** Not the student's own words. */
        @Override
        public String toString() {
            return "GiveBackAgreed[" + visit + "]";
        }
    }

    /** @param sensed the presence sensor saw it; otherwise only the door was seen to open and close */
    record LoanerReturned(VisitId visit, IntentId intent, AssetId loaner, int bay, boolean sensed, boolean afterRestart)
            implements GiveBackFact {}

    /** The loaner may lie in the bay; it stays lent until a person has looked. */
    record ReturnUnclear(VisitId visit, IntentId intent, AssetId loaner, int bay, CaseKind kind)
            implements GiveBackFact {}

    /** The visit ended before anything more was put in or taken out. */
    record GiveBackCancelled(VisitId visit) implements GiveBackFact {}

    record OwnTaken(VisitId visit, IntentId intent, AssetId own, int bay, SwapFact.Proof proof)
            implements GiveBackFact {}

    /**
     * Another Chromebook lay in the bay that was kept for the owner.
     *
     * @param found what it is
     * @param taken it left with the student; otherwise it was put back
     */
    record AnotherInOwnBay(VisitId visit, IntentId intent, AssetId own, AssetId found, int bay, boolean taken)
            implements GiveBackFact {}

    /** It is with the student, in the bay, or was never there; a person has to look. */
    record OwnUnclear(VisitId visit, IntentId intent, AssetId own, int bay, CaseKind kind) implements GiveBackFact {}

    /** What waits in a bay has waited for a while; its owner is told again, once. */
    record ReminderDue(AssetId own, int bay, String ticketNumber, PersonId person) implements GiveBackFact {}

    /**
     * Nobody came for what waits in a bay, and staff take it out.
     *
     * @param ownerLeft the owner is not on the roster any more, so nobody will come
     */
    record ReservationLapsed(AssetId own, int bay, String ticketNumber, int policyVersion, boolean ownerLeft)
            implements GiveBackFact {}
}
