package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.PutIn.Trouble;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door the broken Chromebook goes into. */
class PutInScreen extends DoorScreen {

    PutInScreen(Scene.PutIn scene, Moment moment) {
        super("put-in", CabinetPicture.Way.IN, scene.opening(), scene.trouble() != Trouble.NONE, moment);
        var said = open() || scene.trouble() != Trouble.NONE ? "putIn" : "putIn.opening";
        askAtDoor(said, scene.trouble());
        tellAtDoor(said, scene.trouble());
        switch (scene.trouble()) {
            case NONE, OTHER_DOOR, PLEASE_CLOSE -> offerAdvice();
            case DOOR_SLOW -> offer(stuck());
            case NOTHING_INSIDE -> offer(again(), moment.other("putIn.changedMyMind", new Touch.StartOver()));
        }
    }
}
