package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.GiveBackScene.ScanLoaner.Problem;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Finds out whether the loaner is here: it goes in before anything comes out. */
class ScanLoanerScreen extends LabelScreen {

    ScanLoanerScreen(GiveBackScene.ScanLoaner scene, Moment moment) {
        super("scan-loaner", scene.problem() != Problem.NONE, moment);
        var tag = scene.guest().student().loaner().map(moment.words()::tag).orElse("");
        ask(moment.words().of("scanLoaner", scene.problem()));
        tell(moment.words().of("scanLoaner.next", scene.problem(), tag));
        offer(
                typeIt(),
                noLabel(),
                moment.other("scanLoaner.notWithMe", new Touch.NotWithMe()).pictured("empty"));
    }
}
