package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.swaps.Scene;

/**
 * Asks for the second factor. It names nobody: whoever holds a copied badge learns nothing here, and an unknown badge
 * looks the same.
 */
class WhoScreen extends Screen {

    private final Scene.Who scene;
    private final Moment moment;
    private boolean typing;

    WhoScreen(Scene.Who scene, Moment moment, boolean typing) {
        super("who");
        this.scene = scene;
        this.moment = moment;
        if (typing || scene.factor() == SecondFactor.PIN) toType();
        else toScan();
    }

    /** The person has turned to the PIN, and a wrong one should not send them back to the scanner. */
    boolean typing() {
        return typing;
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(1);
    }

    @Override
    Tone tone() {
        return scene.denied() ? Tone.NEEDS_YOU : Tone.READ;
    }

    @Override
    String helpKey() {
        return "help.who";
    }

    private void toScan() {
        typing = false;
        picture(Picture.scene("label"));
        ask(moment.say(scene.denied() ? "who.denied" : "who.label"));
        if (scene.denied()) tell(moment.say("who.denied.label"));
        offer(Action.other(moment.say("who.typePin"), this::toType).many().pictured("keypad"));
    }

    private void toType() {
        typing = true;
        picture(Picture.scene("pin"));
        ask(moment.say(scene.denied() ? "who.denied" : "who.pin"));
        tell(moment.say(scene.denied() ? "who.denied.pin" : "who.pin.hint"));
        offer(Keypad.pin(moment.words(), moment.intents()::pin));
        if (scene.factor() == SecondFactor.LABEL_OR_PIN) {
            offerAlso(Action.other(moment.say("who.scanInstead"), this::toScan).many());
        }
    }
}
