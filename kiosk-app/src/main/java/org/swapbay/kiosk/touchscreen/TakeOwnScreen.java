package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn.Trouble;
import org.swapbay.kiosk.swaps.Opening.Phase;

/** Shows the door the own Chromebook comes out of. */
class TakeOwnScreen extends DoorScreen {

    private final GiveBackScene.TakeOwn scene;

    TakeOwnScreen(GiveBackScene.TakeOwn scene, Moment moment) {
        super("take-own", CabinetPicture.Way.OUT, scene.opening(), scene.trouble() != Trouble.NONE, moment);
        this.scene = scene;
        var scanned = scene.scanned().isPresent();
        var said = said(scanned);
        askAtDoor(said, scene.trouble());
        tellAtDoor(said, scene.trouble());
        switch (scene.trouble()) {
            case NONE, PLEASE_CLOSE -> {
                // Whoever scanned it has it in the hand.
                if (open() && !scanned) {
                    offer(nothingInThere());
                }
            }
            case DOOR_SLOW -> offer(stuck());
            case STILL_INSIDE -> offer(again());
            case NOT_YOURS, NOTHING_THERE -> offer();
        }
    }

    private String said(boolean scanned) {
        if (scene.trouble() != Trouble.NONE) return "takeOwn";
        if (scene.opening().phase() == Phase.PULSED) return "takeOwn.opening";
        return scanned ? "takeOwn.scanned" : "takeOwn";
    }
}
