package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayScene;

/** There is nothing to pay, or nothing more until a payment has arrived. */
class NothingOwedScreen extends PayScreens {

    NothingOwedScreen(PayScene.NothingOwed scene, Moment moment) {
        super("pay-nothing", moment);
        picture(Picture.scene("done"));
        var key = scene.underWay() ? "pay.underWay" : "pay.nothing";
        ask(moment.say(key));
        tell(moment.say(key + ".next"));
        offer(main("stopped.ok", finish()));
    }

    @Override
    Tone tone() {
        return Tone.DONE;
    }
}
