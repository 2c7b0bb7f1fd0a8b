package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.Scene.Done;
import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.Scene.PutIn;
import org.swapbay.kiosk.swaps.Scene.Stopped;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.Scene.TakeLoaner;

/** How visits end: well, stopped, started over, or because nobody is there any more. */
final class Endings {

    private Endings() {}

    static Turn done(Guest guest, Scene.Outcome outcome) {
        return Turn.to(
                new Done(guest, outcome, PaperState.OFFERED),
                new SwapFact.VisitEnded(guest.visit(), SwapFact.Ending.DONE));
    }

    static Turn stop(Guest guest, Reason reason, Optional<Integer> bay) {
        return stop(guest, reason, bay, Optional.empty());
    }

    static Turn stop(PutIn put, Reason reason) {
        return stop(put.guest(), reason, Optional.of(put.opening().bay()), Optional.empty());
    }

    static Turn stop(TakeLoaner take, Reason reason) {
        return stop(
                take.guest(),
                reason,
                Optional.of(take.opening().bay()),
                take.promise().ticket());
    }

    private static Turn stop(Guest guest, Reason reason, Optional<Integer> bay, Optional<String> ticket) {
        return Turn.to(
                new Stopped(reason, Optional.of(guest), bay, ticket),
                new SwapFact.VisitEnded(guest.visit(), SwapFact.Ending.STOPPED));
    }

    /** Ends a visit where it can end; a door in motion cannot be left. */
    static Turn leave(Scene scene, SwapFact.Ending ending) {
        return switch (scene) {
            case Scene.OutOfService _ -> Turn.to(scene);
            case Scene.Welcome _, Scene.Who _, Done _, Stopped _ -> Turn.to(VisitRules.WELCOME);
            // Staff sign out by rules of their own.
            case StaffScene staff -> Turn.to(staff);
            case GiveBackScene back -> GiveBackRules.leave(back, ending);
            case Scene.AtTill at -> TillRules.leave(at, ending);
            case PutIn put ->
                put.opening().phase() == Opening.Phase.CLOSED
                        ? ended(put.guest(), ending)
                                .after(new SwapFact.HandInCancelled(put.guest().visit()))
                        : Turn.to(put);
            case TakeLoaner take ->
                take.opening().phase() == Opening.Phase.CLOSED ? ended(take.guest(), ending) : Turn.to(take);
            case Scene.Choose choose -> ended(choose.guest(), ending);
            case Scene.WhyToday why -> ended(why.guest(), ending);
            case Scene.BorrowToday borrow -> ended(borrow.guest(), ending);
            case Scene.ScanLabel scan -> ended(scan.guest(), ending);
            case Scene.WhatIsWrong what -> ended(what.guest(), ending);
            case Scene.HowDidItHappen how -> ended(how.guest(), ending);
            case Scene.BeforeYouGoOn before -> ended(before.guest(), ending);
            case Scene.WhereIsCharger where -> ended(where.guest(), ending);
        };
    }

    private static Turn ended(Guest guest, SwapFact.Ending ending) {
        return Turn.to(VisitRules.WELCOME, new SwapFact.VisitEnded(guest.visit(), ending));
    }

    /** Ends the visit with a pointer to a person, unless a door is moving or there is no visit. */
    static Turn askForHelp(Scene scene) {
        if (scene instanceof PutIn put && put.opening().phase() == Opening.Phase.CLOSED) return disputed(put);
        if (scene instanceof GiveBackScene.PutLoanerIn put && put.opening().phase() == Opening.Phase.CLOSED) {
            return ReturnRules.disputed(put);
        }
        var left = leave(scene, SwapFact.Ending.STOPPED);
        if (left.effects().isEmpty()) return Turn.to(scene);
        return new Turn(
                new Stopped(Reason.ASK_FOR_HELP, Optional.empty(), Optional.empty(), Optional.empty()), left.effects());
    }

    /** The sensor says that nothing is in; the student, who asks for help, may know better. A person has to look. */
    private static Turn disputed(PutIn put) {
        var opening = put.opening();
        return stop(put, Reason.ASK_FOR_HELP)
                .after(
                        new SwapFact.HandInUnclear(
                                put.guest().visit(),
                                opening.intent(),
                                opening.bay(),
                                false,
                                CaseKind.UNVERIFIED_DEPOSIT),
                        new DoorFact.BayHeld(
                                opening.bay(),
                                HoldReason.UNVERIFIED_DEPOSIT,
                                caseId(opening, CaseKind.UNVERIFIED_DEPOSIT)));
    }

    static Turn printReceipt(Scene scene, Locale language) {
        return scene instanceof Done done
                        && (done.paper() == PaperState.OFFERED || done.paper() == PaperState.NOT_PRINTED)
                ? new Turn(
                        new Done(done.guest(), done.outcome(), PaperState.PRINTING),
                        List.of(new Effect.PrintReceipt(done.guest().visit(), language)))
                : Turn.to(scene);
    }

    static Turn noReceipt(Scene scene) {
        return scene instanceof Done ? Turn.to(VisitRules.WELCOME) : Turn.to(scene);
    }

    static Turn receiptAnswered(Scene scene, VisitId whose, boolean printed) {
        if (scene instanceof GiveBackScene.GivenBack back
                && back.paper() == PaperState.PRINTING
                && back.guest().visit().equals(whose)) {
            return Turn.to(back.paper(printed ? PaperState.PRINTED : PaperState.NOT_PRINTED));
        }
        return scene instanceof Done done
                        && done.paper() == PaperState.PRINTING
                        && done.guest().visit().equals(whose)
                ? Turn.to(new Done(done.guest(), done.outcome(), printed ? PaperState.PRINTED : PaperState.NOT_PRINTED))
                : Turn.to(scene);
    }

    /**
     * A door opened that nobody meant to open. While another one was told to open and did not, the wiring is wrong: both
     * are held and the visit stops. The right door may open yet, so what became of the Chromebook is for staff to see.
     */
    static Turn unaskedDoor(Scene scene, int bay, Situation situation) {
        var ours = opening(scene).filter(o -> o.phase() == Opening.Phase.PULSED);
        var caseId = ours.map(Opening::intent).orElseGet(situation.names()::intent) + "/" + CaseKind.DOOR_FORCED;
        var forced =
                new DoorFact.DoorForced(bay, caseId, ours.map(Opening::intent).orElse(null));
        return switch (scene) {
            case PutIn put
            when ours.isPresent() ->
                HandInRules.unclear(put, CaseKind.WRONG_DOOR_OPENED, Reason.WRONG_DOOR)
                        .after(forced);
            case TakeLoaner take
            when ours.isPresent() ->
                LoanerRules.unclear(take, CaseKind.WRONG_DOOR_OPENED, Reason.WRONG_DOOR)
                        .after(forced);
            case GiveBackScene back when ours.isPresent() -> GiveBackRules.wrongDoor(back, forced);
            case StaffScene staff when ours.isPresent() -> RoundRules.wrongDoor(staff, forced);
            case Scene other -> Turn.to(other, forced);
        };
    }

    /** The door was never seen open: nothing moved, and a technician has to look at it. */
    static List<Fact> jam(VisitId visit, AssetId asset, Opening opening) {
        var kind = CaseKind.DOOR_JAMMED;
        var caseId = caseId(opening, kind);
        return List.of(
                new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.JAMMED),
                new SwapFact.CaseOpened(caseId, kind, opening.bay(), asset, visit),
                new DoorFact.BayHeld(opening.bay(), HoldReason.JAMMED, caseId));
    }

    /**
     * The door cannot be seen now, or could not for a while and no sensor says what lies in the bay: it may have opened
     * and closed again without anybody knowing.
     */
    static boolean outOfSight(Opening opening, Situation situation) {
        return situation
                .cabinet()
                .bay(opening.bay())
                .map(Bay::reading)
                .filter(now -> now.door() == DoorState.NOT_SENSED
                        || opening.outOfSight() && now.presence() == Presence.NOT_SENSED)
                .isPresent();
    }

    /** Remembers that the door of an opening went out of sight before it was seen open. */
    static Optional<Opening> lostSight(Opening opening, BayReading reading) {
        return opening.phase() == Opening.Phase.PULSED
                        && reading.door() == DoorState.NOT_SENSED
                        && !opening.outOfSight()
                ? Optional.of(opening.unseen())
                : Optional.empty();
    }

    /** Built from the intent, so that a case is found again whoever derives it. */
    static String caseId(Opening opening, CaseKind kind) {
        return opening.intent() + "/" + kind;
    }

    /** Nobody is being served. */
    static boolean isFree(Scene scene) {
        return scene instanceof Scene.Welcome
                || scene instanceof Done
                || scene instanceof GiveBackScene.GivenBack
                || scene instanceof Scene.Stopped;
    }

    static Optional<Opening> opening(Scene scene) {
        return switch (scene) {
            case PutIn put -> Optional.of(put.opening());
            case TakeLoaner take -> Optional.of(take.opening());
            case GiveBackScene.PutLoanerIn put -> Optional.of(put.opening());
            case GiveBackScene.TakeOwn take -> Optional.of(take.opening());
            case StaffScene.Stocking stocking -> Optional.of(stocking.opening());
            case StaffScene.TakingOut taking -> Optional.of(taking.opening());
            case Scene other -> Optional.empty();
        };
    }
}
