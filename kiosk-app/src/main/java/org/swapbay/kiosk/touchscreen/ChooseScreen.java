package org.swapbay.kiosk.touchscreen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Offers only what applies to this person, the likeliest first and largest. */
class ChooseScreen extends Screen {

    ChooseScreen(Scene.Choose scene, Moment moment) {
        super("choose");
        picture(Picture.scene(drawing(scene.errands())));
        ask(moment.say("choose.question", scene.guest().student().hallwayName()));
        scene.device()
                .ifPresent(
                        device -> tell(moment.say("choose.device", device.tag().value())));
        scene.noLoaner()
                .ifPresent(why -> whisper(NoLoanerWords.of(why, scene.guest().byPin(), moment.words())));
        offer(actions(scene.errands(), moment).toArray(Action[]::new));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(2);
    }

    private static String drawing(List<Errand> errands) {
        if (errands.contains(Errand.GET_MINE)) return "give-back";
        return errands.contains(Errand.SWAP) ? "swap" : "hand-in";
    }

    private static List<Action> actions(List<Errand> errands, Moment moment) {
        var actions = new ArrayList<Action>();
        for (var errand : errands) {
            var words = moment.words().of("errand", errand);
            Runnable touched = () -> moment.intents().touch(new Touch.ChoseErrand(errand));
            var action = actions.isEmpty() ? Action.main(words, touched) : Action.other(words, touched);
            actions.add(action.explained(moment.words().of("errand.more", errand)));
        }
        return actions;
    }
}
