package org.swapbay.kiosk.touchscreen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.swaps.DayLoanOut;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.NoLoaner;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Offers only what applies to this person, the likeliest first and largest. */
class ChooseScreen extends Screen {

    ChooseScreen(Scene.Choose scene, Moment moment) {
        super("choose");
        picture(Picture.scene(drawing(scene)));
        ask(moment.say("choose.question", scene.guest().student().hallwayName()));
        scene.device()
                .ifPresent(
                        device -> tell(moment.say("choose.device", device.tag().value())));
        var student = scene.guest().student();
        student.dayLoan().ifPresent(loan -> tell(due(loan, moment)));
        var prospect = scene.prospect();
        if (prospect.waits())
            tell(moment.say(prospect.now() ? "choose.yourTurn" : "choose.onTheList", prospect.place()));
        scene.noLoaner()
                .filter(why -> prospect.now() && !prospect.waits() || why != NoLoaner.ALREADY_OWED)
                .ifPresent(why -> whisper(NoLoanerWords.of(why, scene.guest().byPin(), moment.words())));
        var mayKeep = student.dayLoan().flatMap(DayLoanOut::later).isPresent();
        if (mayKeep && !scene.errands().contains(Errand.KEEP_LONGER)) whisper(moment.say("choose.othersWait"));
        offer(actions(scene, moment).toArray(Action[]::new));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(2);
    }

    private static String drawing(Scene.Choose scene) {
        if (scene.errands().contains(Errand.GET_MINE)) return "give-back";
        if (scene.guest().student().dayLoan().isPresent()) return "back-by";
        return scene.errands().contains(Errand.SWAP) ? "swap" : "hand-in";
    }

    private static List<Action> actions(Scene.Choose scene, Moment moment) {
        var actions = new ArrayList<Action>();
        // Who waits and is not there yet came to see how far it is.
        var onlyLooks = scene.prospect().waits() && !scene.prospect().now();
        for (var errand : scene.errands()) {
            var words = moment.words().of(key("errand", errand, scene), errand);
            Runnable touched = () -> moment.intents().touch(new Touch.ChoseErrand(errand));
            var likeliest = actions.isEmpty() && !onlyLooks;
            var action = likeliest ? Action.main(words, touched) : Action.other(words, touched);
            actions.add(action.explained(more(errand, scene, moment)));
        }
        return actions;
    }

    /** What comes of it; nobody hands in for a loaner without knowing that none is left. */
    private static String more(Errand errand, Scene.Choose scene, Moment moment) {
        var prospect = scene.prospect();
        return switch (errand) {
            case SWAP ->
                prospect.now()
                        ? moment.words().of(key("errand.more", errand, scene), errand)
                        : moment.say(key("errand.later", errand, scene) + ".SWAP", prospect.place());
            case WAIT_TODAY, WAIT_FOR_MINE -> moment.words().of("errand.more", errand, prospect.place());
            case KEEP_LONGER ->
                scene.guest()
                        .student()
                        .dayLoan()
                        .flatMap(DayLoanOut::later)
                        .map(until -> DayLoanWords.due("errand.more.KEEP_LONGER", until, moment.words()))
                        .orElse("");
            case HAND_IN_ONLY -> moment.words().of(key("errand.more", errand, scene), errand);
            case FETCH_LOANER, BORROW_TODAY, GET_MINE, RETURN_LOANER, LEAVE_LIST ->
                moment.words().of("errand.more", errand);
        };
    }

    /** Who has a loaner swaps that one, and has to hear that handing in alone gives none. */
    private static String key(String key, Errand errand, Scene.Choose scene) {
        var hasLoaner = scene.guest().student().loaner().isPresent();
        var handsIn = errand == Errand.SWAP || errand == Errand.HAND_IN_ONLY;
        return handsIn && hasLoaner ? key + ".loaner" : key;
    }

    private static String due(DayLoanOut loan, Moment moment) {
        return loan.late() ? moment.say("choose.late") : DayLoanWords.due("choose.due", loan.due(), moment.words());
    }
}
