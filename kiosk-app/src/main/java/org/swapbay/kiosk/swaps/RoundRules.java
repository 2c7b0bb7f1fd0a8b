package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.util.Optional;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.swaps.StaffScene.Ready;
import org.swapbay.kiosk.swaps.StaffScene.StaffWho;
import org.swapbay.kiosk.swaps.StaffScene.Stocking;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut;
import org.swapbay.kiosk.swaps.StaffScene.Word;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/**
 * A staff member's round, decided as a visit is: which rule answers which event. What goes in is decided by
 * {@link RestockRules}, what comes out by {@link CollectRules}.
 */
final class RoundRules {

    /** Somebody may have gone to the cart for the next armful; a warning of 20 seconds stands inside. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PATIENCE_FOR_A_PIN = Duration.ofSeconds(60);

    private RoundRules() {}

    static Turn tag(StaffScene scene, VisitEvent.TagShown tag, Situation situation) {
        return switch (scene) {
            case StaffWho who -> Turn.to(who);
            case Ready ready -> RestockRules.scanned(ready, tag, situation);
            case Stocking stocking -> RestockRules.scanned(stocking, tag, situation);
            case TakingOut taking -> CollectRules.scanned(taking, tag, situation);
        };
    }

    static Turn touched(StaffScene scene, Touch touch, Situation situation) {
        return switch (touch) {
            case Touch.StartOver() -> leave(scene, true, situation);
            case Touch.Collect(var language)
            when scene instanceof Ready ready -> CollectRules.begin(ready, language, situation);
            case Touch.Undo() when scene instanceof Ready ready -> CollectRules.undo(ready, situation);
            case Touch.OpenAgain()
            when scene instanceof Stocking stocking -> RestockRules.openAgain(stocking, situation);
            case Touch.OpenAgain() when scene instanceof TakingOut taking -> CollectRules.openAgain(taking, situation);
            case Touch.DoorIsStuck() when scene instanceof Stocking stocking -> RestockRules.stuck(stocking, situation);
            case Touch.DoorIsStuck() when scene instanceof TakingOut taking -> CollectRules.stuck(taking, situation);
            case Touch.GoOn() when scene instanceof Stocking stocking -> RestockRules.keepsIt(stocking);
            case Touch.GoOn() when scene instanceof TakingOut taking -> CollectRules.goOn(taking, situation);
            case Touch.Decide(var decision)
            when scene instanceof Stocking stocking -> RestockRules.decided(stocking, decision);
            case Touch.Decide(var decision)
            when scene instanceof TakingOut taking -> CollectRules.decided(taking, decision, situation);
            case Touch _ -> Turn.to(scene);
        };
    }

    static Turn doorChanged(StaffScene scene, BayReading reading, Situation situation) {
        return switch (scene) {
            case Stocking stocking -> RestockRules.doorChanged(stocking, reading, situation);
            case TakingOut taking -> CollectRules.doorChanged(taking, reading, situation);
            case StaffWho _, Ready _ -> Turn.to(scene);
        };
    }

    /** Doors have deadlines of their own; everything else ends when nobody is there any more. */
    static Turn timePassed(StaffScene scene, boolean over, Situation situation) {
        var moving = Endings.opening(scene)
                .filter(o -> o.phase() != Opening.Phase.CLOSED)
                .isPresent();
        if (!moving) return over ? leave(scene, false, situation) : Turn.to(scene);
        return switch (scene) {
            case Stocking stocking -> RestockRules.waiting(stocking, situation);
            case TakingOut taking -> CollectRules.waiting(taking, situation);
            case StaffWho _, Ready _ -> Turn.to(scene);
        };
    }

    /** Another door opened than the one that was told to. */
    static Turn wrongDoor(StaffScene scene, DoorFact.DoorForced forced) {
        return switch (scene) {
            case Stocking stocking ->
                RestockRules.unclear(stocking, CaseKind.WRONG_DOOR_OPENED, Word.Kind.WRONG_DOOR)
                        .after(forced);
            case TakingOut taking ->
                CollectRules.unclear(taking, CaseKind.WRONG_DOOR_OPENED, Word.Kind.WRONG_DOOR)
                        .after(forced);
            case StaffWho _, Ready _ -> Turn.to(scene, forced);
        };
    }

    static Optional<Duration> patience(StaffScene scene) {
        return switch (scene) {
            case StaffWho _ -> Optional.of(PATIENCE_FOR_A_PIN);
            case Ready _ -> Optional.of(PATIENCE);
            case Stocking stocking -> atRest(stocking.opening());
            case TakingOut taking -> atRest(taking.opening());
        };
    }

    /** Where a door has moved too far to go on: nothing more opens until somebody scans or touches. */
    static Turn rest(StaffScene scene, Word.Kind kind) {
        return switch (scene) {
            case Stocking s ->
                Turn.to(new Ready(
                        s.round(), Word.of(kind, s.asset(), s.opening().bay()), Optional.empty()));
            case TakingOut t ->
                Turn.to(new Ready(
                        t.round(), Word.of(kind, t.asset(), t.opening().bay()), Optional.empty()));
            case StaffWho _, Ready _ -> Turn.to(scene);
        };
    }

    /** Signs out, where no door is in motion. */
    private static Turn leave(StaffScene scene, boolean signedOut, Situation situation) {
        return switch (scene) {
            case StaffWho who -> who.answer() == Scene.Who.Answer.CHECKING ? Turn.to(who) : Turn.to(VisitRules.WELCOME);
            case Ready ready -> ended(ready.round(), signedOut);
            case Stocking stocking ->
                stocking.opening().phase() == Opening.Phase.CLOSED
                        ? ended(stocking.round(), signedOut).after(RestockRules.leftUnsaid(stocking))
                        : Turn.to(stocking);
            case TakingOut taking ->
                taking.opening().phase() == Opening.Phase.CLOSED
                        ? ended(taking.round(), signedOut).after(CollectRules.leftUnsaid(taking, situation))
                        : Turn.to(taking);
        };
    }

    private static Turn ended(Round round, boolean signedOut) {
        return Turn.to(VisitRules.WELCOME, new RoundFact.RoundEnded(round.id(), signedOut));
    }

    private static Optional<Duration> atRest(Opening opening) {
        return opening.phase() == Opening.Phase.CLOSED ? Optional.of(PATIENCE) : Optional.empty();
    }

    static DoorFact.OpeningSettled settled(Opening opening, OpeningOutcome outcome) {
        return new DoorFact.OpeningSettled(opening.intent(), outcome);
    }

    static DoorFact.BayHeld held(Opening opening, HoldReason reason, CaseKind kind) {
        return new DoorFact.BayHeld(opening.bay(), reason, Endings.caseId(opening, kind));
    }
}
