package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.ChargerPlace;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The charger did not come along: it can still be brought. */
class WhereIsChargerScreen extends Screen {

    WhereIsChargerScreen(Scene.WhereIsCharger scene, Moment moment) {
        super("where-is-charger");
        picture(Picture.scene("charger"));
        ask(moment.say("charger.question"));
        tell(moment.say("charger.by", moment.words().day(scene.terms().by())));
        var cost = scene.terms().mayCost();
        if (scene.guest().byPin() && !cost.free()) {
            whisper(moment.say("charger.mayCost", moment.words().highest(cost)));
        }
        offer(
                moment.main("charger.WILL_BRING", new Touch.ChargerIs(ChargerPlace.WILL_BRING)),
                moment.other("charger.LOST", new Touch.ChargerIs(ChargerPlace.LOST)),
                moment.other("charger.HERE", new Touch.ChargerIs(ChargerPlace.HERE))
                        .pictured("tick"));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(3);
    }
}
