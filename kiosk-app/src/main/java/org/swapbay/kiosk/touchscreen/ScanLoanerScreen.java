package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.GiveBackScene.ScanLoaner.Problem;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Finds out whether the loaner is here: it goes in before anything comes out. */
class ScanLoanerScreen extends Screen {

    private final GiveBackScene.ScanLoaner scene;
    private final Moment moment;

    ScanLoanerScreen(GiveBackScene.ScanLoaner scene, Moment moment) {
        super("scan-loaner");
        this.scene = scene;
        this.moment = moment;
        var tag = scene.guest().student().loaner().map(moment.words()::tag).orElse("");
        picture(Picture.scene("label"));
        ask(moment.words().of("scanLoaner", scene.problem()));
        tell(moment.words().of("scanLoaner.next", scene.problem(), tag));
        offer(
                Action.other(moment.say("scanLabel.type"), this::toType).many().pictured("keypad"),
                moment.other("scanLabel.noLabel", new Touch.NoLabel()).pictured("no-label"),
                moment.other("scanLoaner.notWithMe", new Touch.NotWithMe()).pictured("empty"));
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
