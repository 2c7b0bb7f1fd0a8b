package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;

/** The money has arrived and stands in the ledger. */
class PaidScreen extends PayScreens {

    PaidScreen(PayScene.Paid scene, Moment moment) {
        super("pay-paid", moment);
        picture(Picture.scene("done"));
        ask(moment.say("pay.paid"));
        tell(moment.say("pay.paid.next", money(scene.basket().sum())));
        var print = new PayEvent.Print(moment.words().language());
        switch (scene.paper()) {
            case OFFERED -> offer(main("done.print", print).pictured("receipt"), other("done.noReceipt", finish()));
            case PRINTING -> {
                tell(moment.say("done.printing"));
                offer(main("done.finish", finish()));
            }
            case PRINTED -> {
                tell(moment.say("done.printed"));
                offer(main("done.finish", finish()));
            }
            case NOT_PRINTED -> {
                tell(moment.say("pay.paid.notPrinted"));
                offer(
                        main("done.finish", finish()),
                        other("done.printAgain", print).pictured("receipt"));
            }
        }
    }

    @Override
    Tone tone() {
        return Tone.DONE;
    }
}
