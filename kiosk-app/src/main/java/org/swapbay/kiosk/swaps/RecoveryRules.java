package org.swapbay.kiosk.swaps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayLooks;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/**
 * Record against sensors, before the screen shows. Decides what became of every intent that was cut off, and of every
 * bay whose content differs from the record; what cannot be explained becomes a staff case. Opens nothing.
 *
 * @see "Decision 0005: the recovery table"
 */
final class RecoveryRules {

    private RecoveryRules() {}

    /**
     * @param unsettled intents without an outcome, oldest first
     * @param looks of staff into a bay, without an end
     * @param interrupted visits that agreed to a hand-in and have none, and no unsettled intent either
     * @param givingBack visits that agreed to give back, from which nothing came, and no unsettled intent either
     */
    static List<Fact> decide(
            Collection<UnsettledOpening> unsettled,
            Collection<BayLooks.Unsettled> looks,
            Collection<VisitId> interrupted,
            Collection<VisitId> givingBack,
            Cabinet cabinet,
            Situation.Names names) {
        var facts = new ArrayList<Fact>();
        var explained = new HashSet<Integer>();
        for (var look : looks) {
            var ended = lookEnded(look, cabinet.bay(look.bay()));
            facts.add(ended);
            // What lies behind a door that is shut again is held against the record like any other.
            if (ended.caseId() != null) explained.add(look.bay());
        }
        for (var opening : unsettled) {
            var bay = cabinet.bay(opening.bay());
            explained.add(opening.bay());
            facts.addAll(
                    switch (opening.purpose()) {
                        case DEPOSIT -> deposit(opening, bay);
                        case PICK_UP -> pickUp(opening, bay);
                        case RETURN -> GiveBackRecovery.putIn(opening, look(bay));
                        case GIVE_BACK -> GiveBackRecovery.takenOut(opening, look(bay));
                        case RESTOCK, RESERVE -> RoundRecovery.putIn(opening, look(bay));
                        case COLLECT, TAKE_BACK -> RoundRecovery.takenOut(opening, look(bay));
                    });
        }
        interrupted.forEach(visit -> facts.add(new SwapFact.HandInCancelled(visit)));
        givingBack.forEach(visit -> facts.add(new GiveBackFact.GiveBackCancelled(visit)));
        cabinet.bays().stream()
                .filter(bay -> !explained.contains(bay.number()))
                .forEach(bay -> facts.addAll(RestingRules.look(bay, names)));
        return facts;
    }

    private static DoorFact.LookEnded lookEnded(BayLooks.Unsettled look, Optional<Bay> bay) {
        var outcome =
                switch (look(bay)) {
                    case EMPTY, OCCUPIED -> look.seenOpen() ? OpeningOutcome.UNCHANGED : OpeningOutcome.VOID;
                    case OPEN -> OpeningOutcome.LEFT_OPEN;
                    case NOT_SENSED -> OpeningOutcome.UNKNOWN;
                };
        var held = bay.filter(one -> one.hold().isPresent()).isPresent();
        var caseId = held ? null : LookIn.caseId(look.intentId().value(), outcome);
        return new DoorFact.LookEnded(look.intentId(), look.bay(), outcome, caseId);
    }

    private static List<Fact> deposit(UnsettledOpening opening, Optional<Bay> bay) {
        var visit = opening.visitId();
        return switch (look(bay)) {
            case EMPTY ->
                List.of(
                        settled(opening, opening.seenOpen() ? OpeningOutcome.UNCHANGED : OpeningOutcome.VOID),
                        new SwapFact.HandInCancelled(visit));
            case OCCUPIED ->
                // Seen open, now closed with something in it: the same evidence a running visit accepts.
                opening.seenOpen()
                        ? List.of(
                                new SwapFact.DeviceHandedIn(visit, opening.intentId(), opening.bay(), true, true),
                                settled(opening, OpeningOutcome.DONE))
                        : unclearHandIn(opening, true, CaseKind.UNVERIFIED_DEPOSIT, HoldReason.UNVERIFIED_DEPOSIT);
            case OPEN -> unclearHandIn(opening, false, CaseKind.DOOR_LEFT_OPEN, HoldReason.LEFT_OPEN);
            case NOT_SENSED -> unclearHandIn(opening, false, CaseKind.UNKNOWN_OUTCOME, HoldReason.UNKNOWN_OUTCOME);
        };
    }

    private static List<Fact> unclearHandIn(UnsettledOpening opening, boolean seen, CaseKind kind, HoldReason reason) {
        return List.of(
                new SwapFact.HandInUnclear(opening.visitId(), opening.intentId(), opening.bay(), seen, kind),
                settled(opening, reason == HoldReason.LEFT_OPEN ? OpeningOutcome.LEFT_OPEN : OpeningOutcome.UNKNOWN),
                held(opening, kind, reason));
    }

    private static List<Fact> pickUp(UnsettledOpening opening, Optional<Bay> bay) {
        var visit = opening.visitId();
        var intent = opening.intentId();
        var loaner = opening.assetId();
        return switch (look(bay)) {
            case OCCUPIED ->
                List.of(settled(opening, opening.seenOpen() ? OpeningOutcome.UNCHANGED : OpeningOutcome.VOID));
            case EMPTY ->
                List.of(
                        new SwapFact.LoanerTaken(visit, intent, loaner, opening.bay(), Proof.SENSED_AFTER_RESTART),
                        settled(opening, OpeningOutcome.DONE));
            case OPEN -> unclearLoaner(opening, CaseKind.DOOR_LEFT_OPEN, HoldReason.LEFT_OPEN);
            case NOT_SENSED -> unclearLoaner(opening, CaseKind.UNKNOWN_OUTCOME, HoldReason.UNKNOWN_OUTCOME);
        };
    }

    private static List<Fact> unclearLoaner(UnsettledOpening opening, CaseKind kind, HoldReason reason) {
        return List.of(
                new SwapFact.LoanerUnclear(
                        opening.visitId(), opening.intentId(), opening.assetId(), opening.bay(), kind),
                settled(opening, reason == HoldReason.LEFT_OPEN ? OpeningOutcome.LEFT_OPEN : OpeningOutcome.UNKNOWN),
                held(opening, kind, reason));
    }

    static Fact settled(UnsettledOpening opening, OpeningOutcome outcome) {
        return new DoorFact.OpeningSettled(opening.intentId(), outcome);
    }

    static Fact held(UnsettledOpening opening, CaseKind kind, HoldReason reason) {
        return new DoorFact.BayHeld(opening.bay(), reason, caseId(opening.intentId(), kind));
    }

    private static String caseId(IntentId intent, CaseKind kind) {
        return intent + "/" + kind;
    }

    /** What the sensors say of a bay. */
    enum Look {
        EMPTY,
        OCCUPIED,
        OPEN,
        NOT_SENSED
    }

    private static Look look(Optional<Bay> bay) {
        return bay.map(Bay::reading)
                .map(reading -> switch (reading.door()) {
                    case OPEN -> Look.OPEN;
                    case NOT_SENSED -> Look.NOT_SENSED;
                    case CLOSED ->
                        switch (reading.presence()) {
                            case PRESENT -> Look.OCCUPIED;
                            case ABSENT -> Look.EMPTY;
                            case NOT_SENSED -> Look.NOT_SENSED;
                        };
                })
                .orElse(Look.NOT_SENSED);
    }
}
