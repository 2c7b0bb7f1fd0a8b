package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.TakeLoaner.Trouble;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door the loaner comes out of. */
class TakeLoanerScreen extends DoorScreen {

    private final Scene.TakeLoaner scene;

    TakeLoanerScreen(Scene.TakeLoaner scene, Moment moment) {
        super("take-loaner", CabinetPicture.Way.OUT, scene.opening(), scene.trouble() != Trouble.NONE, moment);
        this.scene = scene;
        var said = said();
        askAtDoor(said, scene.trouble());
        tellAtDoor(said, scene.trouble());
        switch (scene.trouble()) {
            case NONE, OTHER_DOOR, ANOTHER_ONE, PLEASE_CLOSE, OTHER_LABEL -> {
                if (open()) {
                    offer(moment.other("takeLoaner.doesNotStart", new Touch.DoesNotStart())
                            .pictured("symptom-wont_start"));
                    // Whoever scanned it has it in the hand.
                    if (scene.scanned().isEmpty()) {
                        offerAlso(nothingInThere());
                    }
                }
            }
            case DOOR_SLOW -> offer(stuck());
            case STILL_INSIDE -> offer(again());
            case NOTHING_THERE, PUT_IT_BACK -> offer();
        }
    }

    private String said() {
        if (scene.trouble() != Trouble.NONE) return "takeLoaner";
        if (scene.opening().phase() == Phase.PULSED) return "takeLoaner.opening";
        return scene.scanned().isPresent() ? "takeLoaner.scanned" : "takeLoaner";
    }
}
