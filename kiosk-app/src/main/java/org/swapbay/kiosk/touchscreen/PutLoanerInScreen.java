package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn.Trouble;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door the loaner goes into, and says that the own one follows. */
class PutLoanerInScreen extends Screen {

    private final GiveBackScene.PutLoanerIn scene;

    PutLoanerInScreen(GiveBackScene.PutLoanerIn scene, Moment moment) {
        super("put-loaner-in");
        this.scene = scene;
        var opening = scene.opening();
        var open = opening.phase() == Phase.OPEN;
        var waiting = scene.bringing().waiting();
        picture(new CabinetPicture(moment.cabinet(), opening, CabinetPicture.Way.IN, moment.words()));
        var said = open || scene.trouble() != Trouble.NONE ? "putLoaner" : "putLoaner.opening";
        ask(moment.words().of(said, scene.trouble(), opening.bay()));
        if (scene.trouble() == Trouble.NONE && waiting.isPresent()) {
            tell(moment.say("putLoaner.thenYours", waiting.get().bay()));
        } else tell(moment.words().of("putLoaner.next", scene.trouble(), opening.bay()));
        switch (scene.trouble()) {
            case NONE, OTHER_DOOR, PLEASE_CLOSE -> {
                if (open) offer(advice("putIn.doesNotFit", moment), advice("putIn.doorStuck", moment));
            }
            case DOOR_SLOW -> offer(moment.main("door.stuck", new Touch.DoorIsStuck(), opening.bay()));
            case NOTHING_INSIDE ->
                offer(
                        moment.main("door.again", new Touch.OpenAgain(), opening.bay()),
                        moment.other("putLoaner.keep", new Touch.StartOver()));
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
