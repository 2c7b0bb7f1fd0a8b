package org.swapbay.kiosk.swaps;

import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;

import java.time.Instant;
import java.time.LocalDate;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;

/** What the kiosk writes down of a visit, in few words. Each visit has one intent to put in and one to take out. */
final class WrittenDown {

    /** Ana's. */
    static final VisitId VISIT = new VisitId("visit");

    /** Where Ana puts her Chromebook. */
    static final int BAY = 3;

    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private WrittenDown() {}

    static IntentId in(VisitId visit) {
        return new IntentId(visit + "-in");
    }

    static IntentId out(VisitId visit) {
        return new IntentId(visit + "-out");
    }

    static String caseOf(IntentId intent, CaseKind kind) {
        return intent + "/" + kind;
    }

    /** Ana agrees to hand in hers and to take a loaner. */
    static SwapFact.HandInAgreed agreed() {
        return agreed(VISIT, ANA, ANAS);
    }

    static SwapFact.HandInAgreed agreed(VisitId visit, PersonId person, AssetId asset) {
        return agreed(visit, person, asset, true, true);
    }

    static SwapFact.HandInAgreed agreed(
            VisitId visit, PersonId person, AssetId asset, boolean labelScanned, boolean loanerWanted) {
        var report = new Report(Symptom.SCREEN, Cause.DROPPED, "fell off the desk");
        return new SwapFact.HandInAgreed(visit, person, asset, labelScanned, report, 1, "R-" + visit, loanerWanted);
    }

    /** What goes out is the student's own from then on. */
    static SwapFact.LoanTerms keeps(VisitId visit) {
        return new SwapFact.LoanTerms(visit, 2, true);
    }

    static DoorFact.OpeningIntended opens(VisitId visit, int bay) {
        return new DoorFact.OpeningIntended(
                new IntentId(visit + "-at-" + bay), visit.value(), bay, Purpose.DEPOSIT, ANAS, ANA);
    }

    static SwapFact.DeviceHandedIn handedIn(VisitId visit, int bay) {
        return new SwapFact.DeviceHandedIn(visit, in(visit), bay, true, false);
    }

    /** The door was left open, and nothing is seen in the bay. */
    static SwapFact.HandInUnclear unclear(VisitId visit) {
        return new SwapFact.HandInUnclear(visit, in(visit), BAY, false, CaseKind.DOOR_LEFT_OPEN);
    }

    static String caseOfUnclear(VisitId visit) {
        return caseOf(in(visit), CaseKind.DOOR_LEFT_OPEN);
    }

    /** Out of the first bay. */
    static SwapFact.LoanerTaken taken(VisitId visit, AssetId loaner, SwapFact.Proof proof) {
        return new SwapFact.LoanerTaken(visit, out(visit), loaner, 1, proof);
    }

    static String caseOfUnseen(VisitId visit) {
        return caseOf(out(visit), CaseKind.LOANER_TAKEN_UNSEEN);
    }

    /** With whoever was to take it, or in the first bay still. */
    static SwapFact.LoanerUnclear loanerUnclear(VisitId visit, AssetId loaner) {
        return new SwapFact.LoanerUnclear(visit, out(visit), loaner, 1, CaseKind.DOOR_LEFT_OPEN);
    }

    static String caseOfLoanerUnclear(VisitId visit) {
        return caseOf(out(visit), CaseKind.DOOR_LEFT_OPEN);
    }

    static DayLoanFact.DayLoanAgreed borrows(VisitId visit, PersonId person) {
        var due = Instant.parse("2026-09-01T15:00:00Z");
        return new DayLoanFact.DayLoanAgreed(visit, person, DayLoanReason.FORGOTTEN, 1, 1, TODAY, due, null);
    }

    /** Kim says where it is. */
    static SwapFact.CustodyDecided found(String caseId, AssetId asset, SwapFact.Whereabouts where) {
        return new SwapFact.CustodyDecided(caseId, asset, where, "kim", "looked");
    }

    static SwapFact.Whereabouts inBay(int bay) {
        return new SwapFact.Whereabouts.InBay(bay);
    }

    static SwapFact.Whereabouts with(PersonId person) {
        return new SwapFact.Whereabouts.WithPerson(person);
    }

    static SwapFact.Whereabouts onTheShelf() {
        return new SwapFact.Whereabouts.OnTheShelf();
    }

    static SwapFact.Whereabouts missing() {
        return new SwapFact.Whereabouts.Missing();
    }

    /** Kim closes a case without a word about where anything is. */
    static SwapFact.CaseDecided closed(String caseId) {
        return new SwapFact.CaseDecided(caseId, "kim", "nothing to do");
    }
}
