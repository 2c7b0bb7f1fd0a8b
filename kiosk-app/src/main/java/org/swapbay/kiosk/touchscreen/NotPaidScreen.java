package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;

/** Nothing moved, and why, in plain words; another try is a new payment. */
class NotPaidScreen extends PayScreens {

    NotPaidScreen(PayScene.NotPaid scene, Moment moment) {
        super("pay-not", moment);
        picture(Picture.scene("not-paid"));
        ask(moment.say("pay.not"));
        tell(moment.words().of("pay.not", scene.why()));
        offer(main("pay.not.again", new PayEvent.Back()), other("pay.not.finish", finish()));
    }

    @Override
    Tone tone() {
        return Tone.NEEDS_YOU;
    }
}
