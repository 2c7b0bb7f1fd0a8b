package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayScene;

/** There is nothing to pay, or nothing more until a payment has arrived. */
class NothingOwedScreen extends PayScreens {

    private final PayScene.NothingOwed scene;

    NothingOwedScreen(PayScene.NothingOwed scene, Moment moment) {
        super("pay-nothing", moment);
        this.scene = scene;
        picture(Picture.scene(scene.underWay() ? "on-the-way" : "done"));
        var key = scene.underWay() ? "pay.underWay" : "pay.nothing";
        ask(moment.say(key));
        tell(moment.say(key + ".next"));
        offer(main("stopped.ok", finish()));
    }

    @Override
    Tone tone() {
        return scene.underWay() ? Tone.READ : Tone.DONE;
    }
}
