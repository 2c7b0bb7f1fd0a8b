package org.swapbay.kiosk.swaps;

import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.swaps.Scene.PutIn;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.Scene.TakeLoaner;

/** What the lock controller's answer to a pulse leads to, in every scene in which a door is told to open. */
final class PulseRules {

    private PulseRules() {}

    /** An answer to another pulse, or one that comes after the door was seen to open, changes nothing. */
    static Turn answered(Scene scene, VisitEvent.PulseAnswered answer, Situation situation) {
        var asked = Endings.opening(scene)
                .filter(o -> answer.intent().equals(o.intent()) && o.phase() == Opening.Phase.PULSED);
        if (asked.isEmpty()) return Turn.to(scene);
        return switch (answer.outcome()) {
            // Neither tells what the door did; its sensor will.
            case ACKNOWLEDGED, UNANSWERED -> Turn.to(scene);
            case REFUSED -> refused(scene, situation);
            case NOT_SENT -> notSent(scene, asked.get());
        };
    }

    private static Turn refused(Scene scene, Situation situation) {
        return switch (scene) {
            case PutIn put -> HandInRules.jammed(put, situation);
            case TakeLoaner take -> LoanerRules.jammed(take, situation);
            case GiveBackScene.PutLoanerIn put -> ReturnRules.jammed(put, situation);
            case GiveBackScene.TakeOwn take -> OwnRules.jammed(take, situation);
            case StaffScene.Stocking stocking -> RestockRules.jammed(stocking, situation);
            case StaffScene.TakingOut taking -> CollectRules.jammed(taking, situation);
            case Scene other -> Turn.to(other);
        };
    }

    /** No door moved, and none would. */
    private static Turn notSent(Scene scene, Opening opening) {
        var unused = new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.VOID);
        return switch (scene) {
            case PutIn put ->
                Endings.stop(put, Reason.LOCKS_DOWN)
                        .after(unused, new SwapFact.HandInCancelled(put.guest().visit()));
            case TakeLoaner take -> Endings.stop(take, Reason.LOCKS_DOWN).after(unused);
            case GiveBackScene back ->
                GiveBackRules.stop(back.guest(), Reason.LOCKS_DOWN, opening.bay())
                        .after(unused, GiveBackRules.cancelled(back.guest()));
            case StaffScene staff ->
                RoundRules.rest(staff, StaffScene.Word.Kind.LOCKS_DOWN).after(unused);
            case Scene other -> Turn.to(other);
        };
    }
}
