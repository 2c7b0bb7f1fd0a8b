package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.swaps.Scene.Who.Answer;
import org.swapbay.kiosk.swaps.Scene.Who.Pins;
import org.swapbay.kiosk.swaps.StaffScene.Ready;
import org.swapbay.kiosk.swaps.StaffScene.StaffWho;
import org.swapbay.kiosk.swaps.StaffScene.Word;

/** From a staff badge to the round. No screen offers it; a wrong PIN is refused without saying why. */
final class StaffSignInRules {

    private StaffSignInRules() {}

    static Turn badge(Scene scene, VisitEvent.StaffBadgeShown badge) {
        var who = new StaffWho(badge.account(), Answer.NONE, badge.pins());
        return switch (scene) {
            case Scene.Welcome _, Scene.Done _, Scene.Stopped _ -> Turn.to(who);
            case Scene.Who asked when asked.answer() != Answer.CHECKING -> Turn.to(who);
            case StaffWho asked when asked.answer() != Answer.CHECKING -> Turn.to(who);
            // Somebody is signed in, or is about to be.
            case Scene other -> Turn.to(other);
        };
    }

    static Turn pinTyped(StaffWho who, long step, String pin) {
        if (who.answer() == Answer.CHECKING || who.pins() == Pins.NOT_TAKEN) return Turn.to(who);
        return new Turn(
                who.answered(Answer.CHECKING, who.pins()),
                List.of(new Effect.CheckStaffPin(step + 1, who.account(), pin)));
    }

    static Turn pinChecked(StaffWho who, long step, VisitEvent.PinChecked answer, Situation situation) {
        if (answer.step() != step || who.answer() != Answer.CHECKING) return Turn.to(who);
        if (!answer.accepted()) return Turn.to(who.answered(Answer.DENIED, answer.pins()));
        var round = new Round(situation.names().visit(), who.account(), 0, 0);
        return Turn.to(
                new Ready(round, Word.WELCOME, Optional.empty()), new RoundFact.RoundBegan(round.id(), round.by()));
    }
}
