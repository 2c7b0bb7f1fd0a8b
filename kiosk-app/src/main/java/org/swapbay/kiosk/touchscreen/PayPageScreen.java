package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;

/** The district's own page to pay on: nothing comes back from it, and the screen says so. */
class PayPageScreen extends PayScreens {

    PayPageScreen(PayScene.Elsewhere scene, Moment moment) {
        super("pay-page", moment);
        picture(new QrPicture(scene.link(), moment.say("pay.qr")));
        ask(moment.say("pay.page"));
        tell(moment.say(
                "pay.page.next", scene.page().name(), money(scene.basket().sum())));
        offer(main("done.finish", finish()), other("back", new PayEvent.Back()));
    }
}
