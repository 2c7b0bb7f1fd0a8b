package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.TakeLoaner.Trouble;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door the loaner comes out of. */
class TakeLoanerScreen extends Screen {

    private final Scene.TakeLoaner scene;

    TakeLoanerScreen(Scene.TakeLoaner scene, Moment moment) {
        super("take-loaner");
        this.scene = scene;
        var opening = scene.opening();
        picture(new CabinetPicture(moment.cabinet(), opening, CabinetPicture.Way.OUT, moment.words()));
        var said = said();
        ask(moment.words().of(said, scene.trouble(), opening.bay()));
        tell(moment.words().of(said + ".next", scene.trouble(), opening.bay()));
        switch (scene.trouble()) {
            case NONE, OTHER_DOOR, ANOTHER_ONE, PLEASE_CLOSE, OTHER_LABEL -> {
                if (opening.phase() == Phase.OPEN) {
                    offer(moment.other("takeLoaner.doesNotStart", new Touch.DoesNotStart())
                            .pictured("symptom-wont_start"));
                    // Whoever scanned it has it in the hand.
                    if (scene.scanned().isEmpty()) {
                        offerAlso(moment.other("takeLoaner.nothingInThere", new Touch.NothingInThere())
                                .pictured("empty"));
                    }
                }
            }
            case DOOR_SLOW -> offer(moment.main("door.stuck", new Touch.DoorIsStuck(), opening.bay()));
            case STILL_INSIDE -> offer(moment.main("door.again", new Touch.OpenAgain(), opening.bay()));
            case NOTHING_THERE, PUT_IT_BACK -> offer();
        }
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(5);
    }

    @Override
    Tone tone() {
        return scene.trouble() == Trouble.NONE ? Tone.READ : Tone.NEEDS_YOU;
    }

    @Override
    String helpKey() {
        return "help.door";
    }

    private String said() {
        if (scene.trouble() != Trouble.NONE) return "takeLoaner";
        if (scene.opening().phase() == Phase.PULSED) return "takeLoaner.opening";
        return scene.scanned().isPresent() ? "takeLoaner.scanned" : "takeLoaner";
    }
}
