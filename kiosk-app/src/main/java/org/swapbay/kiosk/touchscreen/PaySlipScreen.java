package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.payments.PayScene.PaperState;

/** A paper for the office comes out. */
class PaySlipScreen extends PayScreens {

    private final PayScene.Slip scene;

    PaySlipScreen(PayScene.Slip scene, Moment moment) {
        super("pay-slip", moment);
        this.scene = scene;
        picture(Picture.scene("slip"));
        ask(moment.words().of("pay.slip", scene.paper()));
        tell(moment.words()
                .of("pay.slip.next", scene.paper(), money(scene.basket().sum())));
        offer(main("done.finish", finish()));
        if (scene.paper() == PaperState.NOT_PRINTED) {
            offerAlso(other("done.printAgain", new PayEvent.Print(moment.words().language()))
                    .pictured("receipt"));
        }
    }

    @Override
    Tone tone() {
        return scene.paper() == PaperState.NOT_PRINTED ? Tone.NEEDS_YOU : Tone.DONE;
    }
}
