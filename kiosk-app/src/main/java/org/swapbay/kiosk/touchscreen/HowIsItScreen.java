package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Whether the loaner can be lent to the next one as it is. */
class HowIsItScreen extends Screen {

    HowIsItScreen(GiveBackScene.HowIsIt scene, Moment moment) {
        super("how-is-it");
        var loaner = scene.loaner();
        picture(Picture.scene("check"));
        ask(moment.say("howIsIt.question"));
        tell(moment.say("howIsIt.loaner", moment.words().tag(loaner.asset())));
        var charger = loaner.chargerMissing() ? "howIsIt.noCharger.said" : "howIsIt.noCharger";
        offer(
                moment.main("howIsIt.works", new Touch.GoOn()).pictured("tick"),
                moment.other("howIsIt.broken", new Touch.SomethingBroken()).pictured("symptom-other"),
                moment.other(charger, new Touch.NoCharger())
                        .pictured(loaner.chargerMissing() ? "tick" : "symptom-charging"));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(3);
    }
}
