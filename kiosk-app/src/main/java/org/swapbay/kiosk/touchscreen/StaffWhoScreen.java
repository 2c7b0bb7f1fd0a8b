package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Scene.Who.Answer;
import org.swapbay.kiosk.swaps.Scene.Who.Pins;
import org.swapbay.kiosk.swaps.StaffScene;

/** Asks a staff member for the PIN. It names nobody, and a refusal says nothing. */
class StaffWhoScreen extends Screen {

    private final StaffScene.StaffWho scene;

    StaffWhoScreen(StaffScene.StaffWho scene, Moment moment) {
        super("staff-who");
        this.scene = scene;
        picture(Picture.scene("pin"));
        if (scene.answer() == Answer.CHECKING) {
            ask(moment.say("who.checking"));
            tell(moment.say(scene.pins() == Pins.TAKEN_SLOWLY ? "who.checking.slowly" : "who.checking.next"));
        } else if (scene.pins() == Pins.NOT_TAKEN) {
            ask(moment.say("who.noPins"));
            tell(moment.say("staff.noPins"));
        } else {
            ask(moment.say(denied() ? "who.denied" : "staff.pin"));
            tell(moment.say(denied() ? "staff.denied" : "who.pin.hint"));
            offer(Keypad.pin(moment.words(), moment.intents()::pin));
        }
    }

    @Override
    Tone tone() {
        return denied() ? Tone.NEEDS_YOU : Tone.READ;
    }

    @Override
    String helpKey() {
        return "help.staff.pin";
    }

    private boolean denied() {
        return scene.answer() == Answer.DENIED;
    }
}
