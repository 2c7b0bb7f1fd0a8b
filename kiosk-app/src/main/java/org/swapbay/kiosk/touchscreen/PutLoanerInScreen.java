package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn.Trouble;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door the loaner goes into, and says that the own one follows. */
class PutLoanerInScreen extends DoorScreen {

    PutLoanerInScreen(GiveBackScene.PutLoanerIn scene, Moment moment) {
        super("put-loaner-in", CabinetPicture.Way.IN, scene.opening(), scene.trouble() != Trouble.NONE, moment);
        var waiting = scene.bringing().waiting();
        askAtDoor(open() || scene.trouble() != Trouble.NONE ? "putLoaner" : "putLoaner.opening", scene.trouble());
        if (scene.trouble() == Trouble.NONE && waiting.isPresent()) {
            tell(moment.say("putLoaner.thenYours", waiting.get().bay()));
        } else tellAtDoor("putLoaner", scene.trouble());
        switch (scene.trouble()) {
            case NONE, OTHER_DOOR, PLEASE_CLOSE -> offerAdvice();
            case DOOR_SLOW -> offer(stuck());
            case NOTHING_INSIDE -> offer(again(), moment.other("putLoaner.keep", new Touch.StartOver()));
        }
    }
}
