package org.swapbay.kiosk.touchscreen;

/** For the moment in which the ledger is looked up. */
class PayOpeningScreen extends PayScreens {

    PayOpeningScreen(Moment moment) {
        super("pay-opening", moment);
        picture(Picture.scene("pay"));
        ask(moment.say("pay.opening"));
        tell(moment.say("pay.opening.next"));
    }
}
