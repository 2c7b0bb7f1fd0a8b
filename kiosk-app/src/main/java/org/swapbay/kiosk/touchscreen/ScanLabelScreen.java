package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.ScanLabel.Problem;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Finds out which Chromebook it is. */
class ScanLabelScreen extends LabelScreen {

    ScanLabelScreen(Scene.ScanLabel scene, Moment moment) {
        super("scan-label", scene.problem() != Problem.NONE, moment);
        ask(moment.words().of("scanLabel", scene.problem()));
        tell(moment.words().of("scanLabel.next", scene.problem()));
        if (scene.problem() == Problem.NOT_YOURS) {
            offerAlso(moment.main("scanLabel.forOther", new Touch.HandInForOther()));
        }
        offerAlso(typeIt());
        if (scene.problem() != Problem.NONE_ASSIGNED) {
            offerAlso(noLabel());
        }
    }
}
