package org.swapbay.kiosk.swaps;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.roster.PersonId;

/** What a visit writes down. With these alone the swap, the ticket, the loan and the custody can be rebuilt. */
public sealed interface SwapFact extends Fact {

    /** A person showed badge and second factor. */
    record VisitBegan(VisitId visit, PersonId person, boolean byPin) implements SwapFact {}

    /** All a ticket needs, durable before any door moves. */
    record HandInAgreed(
            VisitId visit,
            PersonId person,
            AssetId asset,
            boolean labelScanned,
            Report report,
            int policyVersion,
            String ticketNumber,
            boolean loanerWanted)
            implements SwapFact {}

    /**
     * On what terms a loaner goes out for what was handed in.
     *
     * @param policyVersion of the policy of loaners
     * @param keeps it will be the student's own
     */
    record LoanTerms(VisitId visit, int policyVersion, boolean keeps) implements SwapFact {}

    /**
     * Why this loaner and no other one, before its door opens.
     *
     * @param lentBefore otherwise it was never lent
     * @param suitable how many could have been lent, this one among them
     * @param charging how many could not because they still charge
     * @param otherModel how many could not because their model is not for this student's grade
     */
    record LoanerChosen(
            VisitId visit,
            IntentId intent,
            AssetId loaner,
            int bay,
            boolean lentBefore,
            int suitable,
            int charging,
            int otherModel,
            int policyVersion)
            implements SwapFact {}

    /** @param sensed the presence sensor saw it; otherwise only the door was seen to open and close */
    record DeviceHandedIn(VisitId visit, IntentId intent, int bay, boolean sensed, boolean afterRestart)
            implements SwapFact {}

    /** Something may lie in the bay; a person has to look. @param seen the presence sensor says there is something */
    record HandInUnclear(VisitId visit, IntentId intent, int bay, boolean seen, CaseKind kind) implements SwapFact {}

    /** Nothing was put in, so nothing is owed. */
    record HandInCancelled(VisitId visit) implements SwapFact {}

    record LoanerTaken(VisitId visit, IntentId intent, AssetId loaner, int bay, Proof proof) implements SwapFact {}

    /**
     * What goes into a bay comes without its charger.
     *
     * @param by until when the student said to bring it; nothing where it is gone
     */
    record ChargerNotBrought(
            VisitId visit,
            PersonId person,
            AssetId asset,
            @Nullable LocalDate by) implements SwapFact {}

    /** The bay the loaner should have been in was empty. */
    record LoanerMissing(VisitId visit, IntentId intent, AssetId loaner, int bay) implements SwapFact {}

    /**
     * The student put it back because it does not work.
     *
     * @param seen the presence sensor says that something lies in the bay; otherwise nobody knows where the loaner is
     */
    record LoanerRejected(VisitId visit, IntentId intent, AssetId loaner, int bay, boolean seen) implements SwapFact {}

    /** The label scanned on the way out was another loaner's. */
    record OtherLoanerTaken(VisitId visit, IntentId intent, AssetId expected, AssetId taken, int bay)
            implements SwapFact {}

    /** The loaner is with the student or in the bay; a person has to look. */
    record LoanerUnclear(VisitId visit, IntentId intent, AssetId loaner, int bay, CaseKind kind) implements SwapFact {}

    /** A case about a bay, and the device that was to be put in or taken out of it. */
    record CaseOpened(
            String caseId,
            CaseKind kind,
            int bay,
            @Nullable AssetId asset,
            @Nullable VisitId visit) implements SwapFact {}

    /** What record and sensor say of a resting bay does not agree. @param expected what should lie in it */
    record BayContentDiffers(int bay, String caseId, Optional<AssetId> expected) implements SwapFact {}

    /** A person found out where an asset really is. @param by the staff member's account */
    record CustodyDecided(String caseId, AssetId asset, Whereabouts where, String by, String reason)
            implements SwapFact {}

    /** A person looked into a case that moves no asset and holds no bay. */
    record CaseDecided(String caseId, String by, String finding) implements SwapFact {}

    record VisitEnded(VisitId visit, Ending ending) implements SwapFact {}

    /** How certain it is that a loaner left. */
    enum Proof {
        LABEL_SCANNED,
        SENSED,
        SENSED_AFTER_RESTART,
        /** Nobody saw it leave; booked to the student because that is the safer mistake. */
        ASSUMED
    }

    /** How a visit ended. */
    enum Ending {
        DONE,
        WALKED_OFF,
        STARTED_OVER,
        STOPPED
    }

    /** Where staff found an asset that nobody could account for. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "place")
    sealed interface Whereabouts {

        record WithPerson(PersonId person) implements Whereabouts {}

        record InBay(int bay) implements Whereabouts {}

        record OnTheShelf() implements Whereabouts {}

        /** It was looked for and not found; it stays unaccounted for. */
        record Missing() implements Whereabouts {}
    }
}
