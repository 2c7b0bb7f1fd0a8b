package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayScene;

/** Nobody pays twice: the office finds out what became of the money. */
class UnclearScreen extends PayScreens {

    UnclearScreen(PayScene.Unclear scene, Moment moment) {
        super("pay-unclear", moment);
        picture(Picture.scene("person"));
        ask(moment.say("pay.unclear"));
        tell(moment.say("pay.unclear.next"));
        whisper(moment.say("pay.unclear.key", scene.key()));
        offer(main("stopped.ok", finish()));
    }

    @Override
    Tone tone() {
        return Tone.NEEDS_YOU;
    }
}
