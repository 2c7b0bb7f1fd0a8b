package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.swaps.Scene.AtTill;

/** From the first screen to the till and back. What happens in between, the till decides. */
final class TillRules {

    private TillRules() {}

    /** Somebody wants to pay: the next badge leads to the till. */
    static Turn wanted(Scene.Welcome welcome) {
        return Turn.to(new Scene.Welcome(Scene.Welcome.Hint.PAYING));
    }

    static Turn signedIn(Guest guest) {
        var began = new SwapFact.VisitBegan(guest.visit(), guest.student().id(), guest.byPin());
        return new Turn(
                new AtTill(Optional.of(guest), new TillScene.Opening()),
                List.of(
                        new Effect.Remember(List.of(began)),
                        new Effect.OpenTill(guest.student().id())));
    }

    /** A code off a notice opens the till without a badge. Nobody is pushed aside by it. */
    static Turn code(Scene scene, VisitEvent.PayCodeShown code) {
        return switch (scene) {
            case Scene.Who checking when checking.answer() == Scene.Who.Answer.CHECKING -> Turn.to(checking);
            case Scene.Welcome _, Scene.Who _, Scene.Done _, GiveBackScene.GivenBack _, Scene.Stopped _ ->
                Turn.to(code.shown()
                        .<Scene>map(shown -> new AtTill(Optional.empty(), shown))
                        .orElseGet(() -> new Scene.Welcome(Scene.Welcome.Hint.CODE_NOT_GOOD)));
            case Scene other -> Turn.to(other);
        };
    }

    static Turn told(Scene scene, TillEvent event) {
        if (!(scene instanceof AtTill at)) return Turn.to(scene);
        return new Turn(at, List.of(new Effect.TellTill(at.shown(), event)));
    }

    static Turn moved(Scene scene, VisitEvent.TillMoved moved) {
        if (!(scene instanceof AtTill at) || !at.shown().equals(moved.from())) return Turn.to(scene);
        return moved.to() instanceof TillScene.Over
                ? ended(at, SwapFact.Ending.DONE)
                : Turn.to(new AtTill(at.guest(), moved.to()));
    }

    static Turn leave(AtTill at, SwapFact.Ending ending) {
        if (!at.shown().canBeLeft()) return Turn.to(at);
        return ended(at, ending).then(List.of(new Effect.TellTill(at.shown(), new TillEvent.Left())));
    }

    private static Turn ended(AtTill at, SwapFact.Ending ending) {
        return at.guest()
                .map(guest -> Turn.to(VisitRules.WELCOME, new SwapFact.VisitEnded(guest.visit(), ending)))
                .orElseGet(() -> Turn.to(VisitRules.WELCOME));
    }
}
