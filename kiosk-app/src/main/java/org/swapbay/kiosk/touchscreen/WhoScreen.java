package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.Who.Answer;
import org.swapbay.kiosk.swaps.Scene.Who.Pins;

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
        if (scene.answer() == Answer.CHECKING) toWait();
        else if (scene.pins() == Pins.NOT_TAKEN) withoutPins();
        else if (typing || scene.factor() == SecondFactor.PIN) toType();
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
        return denied() ? Tone.NEEDS_YOU : Tone.READ;
    }

    @Override
    String helpKey() {
        return "help.who";
    }

    private boolean denied() {
        return scene.answer() == Answer.DENIED;
    }

    /** Only a PIN is waited for. */
    private void toWait() {
        typing = true;
        picture(Picture.scene("pin"));
        ask(moment.say("who.checking"));
        tell(moment.say(scene.pins() == Pins.TAKEN_SLOWLY ? "who.checking.slowly" : "who.checking.next"));
    }

    /** For everybody alike, so it tells nothing about who came. */
    private void withoutPins() {
        typing = false;
        picture(Picture.scene("label"));
        var label = scene.factor() == SecondFactor.LABEL_OR_PIN;
        if (denied()) ask(moment.say("who.denied"));
        else ask(moment.say(label ? "who.label" : "who.noPins"));
        tell(moment.say(label ? "who.noPins.label" : "who.noPins.office"));
    }

    private void toScan() {
        typing = false;
        picture(Picture.scene("label"));
        ask(moment.say(denied() ? "who.denied" : "who.label"));
        if (denied()) tell(moment.say("who.denied.label"));
        offer(Action.other(moment.say("who.typePin"), this::toType).many().pictured("keypad"));
    }

    private void toType() {
        typing = true;
        picture(Picture.scene("pin"));
        ask(moment.say(denied() ? "who.denied" : "who.pin"));
        tell(moment.say(denied() ? "who.denied.pin" : "who.pin.hint"));
        offer(Keypad.pin(moment.words(), moment.intents()::pin));
        if (scene.factor() == SecondFactor.LABEL_OR_PIN) {
            offerAlso(Action.other(moment.say("who.scanInstead"), this::toScan).many());
        }
    }
}
