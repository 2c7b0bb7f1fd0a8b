package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** All a screen is made of. @param takesMoney families can pay here */
record Moment(Cabinet cabinet, boolean takesMoney, Words words, Comfort comfort, Intents intents) {

    String say(String key, Object... parameters) {
        return words.say(key, parameters);
    }

    Action main(String key, Touch touch, Object... parameters) {
        return Action.main(say(key, parameters), () -> intents.touch(touch));
    }

    Action other(String key, Touch touch, Object... parameters) {
        return Action.other(say(key, parameters), () -> intents.touch(touch));
    }
}
