package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** How long it takes and, only for who typed a PIN, what it may cost: before anything is promised. */
class BeforeYouGoOnScreen extends Screen {

    BeforeYouGoOnScreen(Scene.BeforeYouGoOn scene, Moment moment) {
        super("before-you-go-on");
        picture(Picture.scene("calendar"));
        ask(moment.say("before.question", scene.policy().repairDays()));
        var missing = scene.handIn().chargerMissing();
        if (scene.wantsCharger() && !missing) tell(moment.say("before.charger"));
        else tell(moment.say("chromebook", scene.handIn().asset().tag().value()));
        scene.mayCost()
                .ifPresent(cost -> whisper(cost(cost, moment) + " "
                        + moment.words().of("before.why", scene.report().cause())));
        offer(moment.main("before.goOn", new Touch.GoOn()));
        if (scene.wantsCharger()) {
            offerAlso(moment.other(missing ? "howIsIt.noCharger.said" : "before.noCharger", new Touch.NoCharger())
                    .pictured(missing ? "tick" : "symptom-charging"));
        }
        offerAlso(moment.other("before.askForHelp", new Touch.AskForHelp()).pictured("help"));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(3);
    }

    private static String cost(CostRange cost, Moment moment) {
        if (cost.free()) return moment.say("before.free");
        var words = moment.words();
        return cost.lowest() == cost.highest()
                ? moment.say("before.cost", words.highest(cost))
                : moment.say("before.costRange", words.lowest(cost), words.highest(cost));
    }
}
