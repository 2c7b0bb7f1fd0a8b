package org.swapbay.kiosk.swaps;

import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;

import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.RoundFact.Proof;

/** How Ana's Chromebook comes to be repaired and waits for her, step by step; Kim does what staff do. */
record AnasRepair(RecordedSchool school) {

    static final VisitId SWAP = new VisitId("swap");
    static final VisitId ROUND = new VisitId("round");
    static final String TICKET = "R-1";
    static final String KIM = "kim";
    static final Report REPORT = new Report(Symptom.SCREEN, Cause.DROPPED, null);

    /** She hands it in at bay 3. */
    void handsIn() {
        school.happens(
                new SwapFact.HandInAgreed(SWAP, ANA, ANAS, true, REPORT, 1, TICKET, true),
                new SwapFact.DeviceHandedIn(SWAP, new IntentId("swap-in"), 3, true, false));
    }

    /** She takes the loaner out of bay 1. */
    void getsALoaner() {
        var intent = new IntentId("swap-out");
        school.happens(new SwapFact.LoanerTaken(SWAP, intent, LOANER, 1, SwapFact.Proof.LABEL_SCANNED));
    }

    void isCollected() {
        school.happens(
                new RoundFact.RoundBegan(ROUND, KIM),
                new RoundFact.DeviceCollected(ROUND, new IntentId("collect"), ANAS, 3, Proof.LABEL_SCANNED));
    }

    void isRepaired() {
        moves(RepairAction.TAKE, TicketState.OPEN, TicketState.IN_REPAIR);
        moves(RepairAction.FINISH, TicketState.IN_REPAIR, TicketState.READY_FOR_RETURN);
    }

    /** It waits for her in a bay. */
    void isReserved(int bay) {
        school.happens(new RoundFact.DeviceReserved(ROUND, new IntentId("reserve-" + bay), ANAS, bay, true, false));
    }

    /** Over the counter, instead of out of a bay. */
    void isGivenBackOverTheCounter() {
        moves(RepairAction.GIVE_BACK, TicketState.READY_FOR_RETURN, TicketState.CLOSED);
    }

    /** All of it: she has the loaner, and hers waits in bay 4. */
    void waitsForHer() {
        handsIn();
        getsALoaner();
        isCollected();
        isRepaired();
        isReserved(4);
    }

    private void moves(RepairAction action, TicketState from, TicketState to) {
        school.happens(new RepairFact.TicketMoved(TICKET, action, from, to, KIM, ""));
    }
}
