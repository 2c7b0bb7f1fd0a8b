package org.swapbay.kiosk.swaps;

import java.util.ArrayList;
import java.util.List;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.RecoveryRules.Look;

/** What became of an opening of a visit that gave back and was cut off: the same evidence as for a hand-in. */
final class GiveBackRecovery {

    private GiveBackRecovery() {}

    static List<Fact> putIn(UnsettledOpening opening, Look look) {
        return switch (look) {
            case EMPTY -> List.of(RecoveryRules.settled(opening, unmoved(opening)), cancelled(opening));
            case OCCUPIED ->
                opening.seenOpen()
                        ? List.of(
                                new GiveBackFact.LoanerReturned(
                                        opening.visitId(),
                                        opening.intentId(),
                                        opening.assetId(),
                                        opening.bay(),
                                        true,
                                        true),
                                RecoveryRules.settled(opening, OpeningOutcome.DONE))
                        : unclearIn(opening, CaseKind.UNVERIFIED_DEPOSIT, HoldReason.UNVERIFIED_DEPOSIT);
            case OPEN -> unclearIn(opening, CaseKind.DOOR_LEFT_OPEN, HoldReason.LEFT_OPEN);
            case NOT_SENSED -> unclearIn(opening, CaseKind.UNKNOWN_OUTCOME, HoldReason.UNKNOWN_OUTCOME);
        };
    }

    static List<Fact> takenOut(UnsettledOpening opening, Look look) {
        return switch (look) {
            case OCCUPIED -> List.of(RecoveryRules.settled(opening, unmoved(opening)), cancelled(opening));
            case EMPTY -> {
                var facts = new ArrayList<>(OwnRules.taken(
                        opening.visitId(),
                        opening.intentId(),
                        opening.assetId(),
                        opening.bay(),
                        SwapFact.Proof.SENSED_AFTER_RESTART,
                        opening.readyTicket()));
                facts.add(RecoveryRules.settled(opening, OpeningOutcome.DONE));
                yield facts;
            }
            case OPEN -> unclearOut(opening, CaseKind.DOOR_LEFT_OPEN, HoldReason.LEFT_OPEN);
            case NOT_SENSED -> unclearOut(opening, CaseKind.UNKNOWN_OUTCOME, HoldReason.UNKNOWN_OUTCOME);
        };
    }

    private static OpeningOutcome unmoved(UnsettledOpening opening) {
        return opening.seenOpen() ? OpeningOutcome.UNCHANGED : OpeningOutcome.VOID;
    }

    private static Fact cancelled(UnsettledOpening opening) {
        return new GiveBackFact.GiveBackCancelled(opening.visitId());
    }

    private static List<Fact> unclearIn(UnsettledOpening opening, CaseKind kind, HoldReason reason) {
        var fact = new GiveBackFact.ReturnUnclear(
                opening.visitId(), opening.intentId(), opening.assetId(), opening.bay(), kind);
        return unclear(opening, fact, kind, reason);
    }

    private static List<Fact> unclearOut(UnsettledOpening opening, CaseKind kind, HoldReason reason) {
        var fact = new GiveBackFact.OwnUnclear(
                opening.visitId(), opening.intentId(), opening.assetId(), opening.bay(), kind);
        return unclear(opening, fact, kind, reason);
    }

    private static List<Fact> unclear(UnsettledOpening opening, Fact fact, CaseKind kind, HoldReason reason) {
        var outcome = reason == HoldReason.LEFT_OPEN ? OpeningOutcome.LEFT_OPEN : OpeningOutcome.UNKNOWN;
        return List.of(fact, RecoveryRules.settled(opening, outcome), RecoveryRules.held(opening, kind, reason));
    }
}
