package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn.Trouble;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door the own Chromebook comes out of. */
class TakeOwnScreen extends Screen {

    private final GiveBackScene.TakeOwn scene;

    TakeOwnScreen(GiveBackScene.TakeOwn scene, Moment moment) {
        super("take-own");
        this.scene = scene;
        var opening = scene.opening();
        picture(new CabinetPicture(moment.cabinet(), opening, CabinetPicture.Way.OUT, moment.words()));
        var scanned = scene.scanned().isPresent();
        var said = said(scanned);
        ask(moment.words().of(said, scene.trouble(), opening.bay()));
        tell(moment.words().of(said + ".next", scene.trouble(), opening.bay()));
        switch (scene.trouble()) {
            case NONE, PLEASE_CLOSE -> {
                // Whoever scanned it has it in the hand.
                if (opening.phase() == Phase.OPEN && !scanned) {
                    offer(moment.other("takeLoaner.nothingInThere", new Touch.NothingInThere())
                            .pictured("empty"));
                }
            }
            case DOOR_SLOW -> offer(moment.main("door.stuck", new Touch.DoorIsStuck(), opening.bay()));
            case STILL_INSIDE -> offer(moment.main("door.again", new Touch.OpenAgain(), opening.bay()));
            case NOT_YOURS, NOTHING_THERE -> offer();
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

    private String said(boolean scanned) {
        if (scene.trouble() != Trouble.NONE) return "takeOwn";
        if (scene.opening().phase() == Phase.PULSED) return "takeOwn.opening";
        return scanned ? "takeOwn.scanned" : "takeOwn";
    }
}
