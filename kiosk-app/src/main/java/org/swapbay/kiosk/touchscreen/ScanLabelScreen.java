package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.ScanLabel.Problem;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Finds out which Chromebook it is. */
class ScanLabelScreen extends Screen {

    private final Scene.ScanLabel scene;
    private final Moment moment;

    ScanLabelScreen(Scene.ScanLabel scene, Moment moment) {
        super("scan-label");
        this.scene = scene;
        this.moment = moment;
        picture(Picture.scene("label"));
        ask(moment.words().of("scanLabel", scene.problem()));
        tell(moment.words().of("scanLabel.next", scene.problem()));
        offer();
        if (scene.problem() == Problem.NOT_YOURS) {
            offerAlso(moment.main("scanLabel.forOther", new Touch.HandInForOther()));
        }
        offerAlso(
                Action.other(moment.say("scanLabel.type"), this::toType).many().pictured("keypad"));
        if (scene.problem() != Problem.NONE_ASSIGNED) {
            offerAlso(moment.other("scanLabel.noLabel", new Touch.NoLabel()).pictured("no-label"));
        }
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(2);
    }

    @Override
    Tone tone() {
        return scene.problem() == Problem.NONE ? Tone.READ : Tone.NEEDS_YOU;
    }

    @Override
    String helpKey() {
        return "help.label";
    }

    private void toType() {
        addClassName("sb-typing");
        ask(moment.say("scanLabel.number"));
        offer(Letters.tag(moment.words(), moment.intents()::typed));
    }
}
