package org.swapbay.kiosk.touchscreen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.NoLoaner;
import org.swapbay.kiosk.swaps.Prospect;
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
        var prospect = scene.prospect();
        if (prospect.waits())
            tell(moment.say(prospect.now() ? "choose.yourTurn" : "choose.onTheList", prospect.place()));
        scene.noLoaner()
                .filter(why -> !prospect.waits() || why != NoLoaner.ALREADY_OWED)
                .ifPresent(why -> whisper(NoLoanerWords.of(why, scene.guest().byPin(), moment.words())));
        offer(actions(scene, moment).toArray(Action[]::new));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(2);
    }

    private static String drawing(List<Errand> errands) {
        if (errands.contains(Errand.GET_MINE)) return "give-back";
        return errands.contains(Errand.SWAP) ? "swap" : "hand-in";
    }

    private static List<Action> actions(Scene.Choose scene, Moment moment) {
        var actions = new ArrayList<Action>();
        for (var errand : scene.errands()) {
            var words = moment.words().of("errand", errand);
            Runnable touched = () -> moment.intents().touch(new Touch.ChoseErrand(errand));
            var action = actions.isEmpty() ? Action.main(words, touched) : Action.other(words, touched);
            actions.add(action.explained(more(errand, scene.prospect(), moment)));
        }
        return actions;
    }

    /** What comes of it; nobody hands in for a loaner without knowing that none is left. */
    private static String more(Errand errand, Prospect prospect, Moment moment) {
        return switch (errand) {
            case SWAP ->
                prospect.now()
                        ? moment.words().of("errand.more", errand)
                        : moment.say("errand.later.SWAP", prospect.place());
            case WAIT_TODAY -> moment.say("errand.more.WAIT_TODAY", prospect.place());
            case HAND_IN_ONLY, FETCH_LOANER, BORROW_TODAY, GET_MINE, RETURN_LOANER, LEAVE_LIST ->
                moment.words().of("errand.more", errand);
        };
    }
}
