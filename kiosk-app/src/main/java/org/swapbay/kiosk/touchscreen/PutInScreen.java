package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.PutIn.Trouble;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door the broken Chromebook goes into. */
class PutInScreen extends Screen {

    private final Scene.PutIn scene;

    PutInScreen(Scene.PutIn scene, Moment moment) {
        super("put-in");
        this.scene = scene;
        var opening = scene.opening();
        picture(new CabinetPicture(moment.cabinet(), opening, CabinetPicture.Way.IN, moment.words()));
        var said = opening.phase() == Phase.OPEN || scene.trouble() != Trouble.NONE ? "putIn" : "putIn.opening";
        ask(moment.words().of(said, scene.trouble(), opening.bay()));
        tell(moment.words().of(said + ".next", scene.trouble(), opening.bay()));
        switch (scene.trouble()) {
            case NONE, OTHER_DOOR, PLEASE_CLOSE -> {
                if (opening.phase() == Phase.OPEN) {
                    offer(advice("putIn.doesNotFit", moment), advice("putIn.doorStuck", moment));
                }
            }
            case DOOR_SLOW -> offer(moment.main("door.stuck", new Touch.DoorIsStuck(), opening.bay()));
            case NOTHING_INSIDE ->
                offer(
                        moment.main("door.again", new Touch.OpenAgain(), opening.bay()),
                        moment.other("putIn.changedMyMind", new Touch.StartOver()));
        }
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(4);
    }

    @Override
    Tone tone() {
        return scene.trouble() == Trouble.NONE ? Tone.READ : Tone.NEEDS_YOU;
    }

    @Override
    String helpKey() {
        return "help.door";
    }

    private static Action advice(String key, Moment moment) {
        var sheet = new Sheet(moment.say(key), moment.say(key + ".words"));
        return Action.other(moment.say(key), () -> moment.intents().open(sheet)).many();
    }
}
