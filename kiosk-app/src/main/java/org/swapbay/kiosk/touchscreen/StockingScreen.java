package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Decision;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.StaffScene.Stocking.Trouble;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door a Chromebook goes into; nothing has to be touched. */
class StockingScreen extends Screen {

    private final StaffScene.Stocking scene;

    StockingScreen(StaffScene.Stocking scene, Moment moment) {
        super("stocking");
        this.scene = scene;
        var opening = scene.opening();
        var tag = moment.words().tag(scene.asset());
        picture(new CabinetPicture(moment.cabinet(), opening, CabinetPicture.Way.IN, moment.words()));
        ask(moment.words().of("stocking", scene.trouble(), opening.bay(), tag));
        tell(moment.words().of("stocking.next", scene.trouble(), opening.bay(), tag));
        offer();
        switch (scene.trouble()) {
            case DOOR_SLOW -> offer(moment.main("door.stuck", new Touch.DoorIsStuck(), opening.bay()));
            case NOTHING_INSIDE ->
                offer(
                        moment.main("door.again", new Touch.OpenAgain(), opening.bay()),
                        moment.other("stocking.keep", new Touch.GoOn()));
            case NOT_FELT ->
                offer(
                        moment.main("stocking.inside", new Touch.Decide(Decision.IT_IS_INSIDE)),
                        moment.other("door.again", new Touch.OpenAgain(), opening.bay()),
                        moment.other("stocking.keep", new Touch.GoOn()));
            case NONE, OTHER_DOOR, PLEASE_CLOSE, CLOSE_FIRST -> {
                if (opening.phase() == Phase.OPEN) {
                    offer(moment.other("odd.DOOR_WILL_NOT_CLOSE", new Touch.Decide(Decision.DOOR_WILL_NOT_CLOSE)));
                }
            }
        }
    }

    @Override
    Tone tone() {
        return scene.trouble() == Trouble.NONE ? Tone.READ : Tone.NEEDS_YOU;
    }

    @Override
    String helpKey() {
        return "help.staff.door";
    }
}
