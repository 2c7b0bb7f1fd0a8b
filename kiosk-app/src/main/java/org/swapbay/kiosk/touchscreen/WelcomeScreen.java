package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Says what this is for, and what there is today, before anyone signs in. */
class WelcomeScreen extends Screen {

    private final Moment moment;
    private final Scene.Welcome scene;

    WelcomeScreen(Scene.Welcome scene, Moment moment) {
        super("welcome");
        this.scene = scene;
        this.moment = moment;
        toScan();
    }

    /** The line about stock; a change of it alone is worth showing. */
    static String stock(Cabinet cabinet, Words words) {
        var ready = cabinet.readyLoaners().size();
        if (cabinet.full()) return words.say(ready > 0 ? "welcome.full.some" : "welcome.full.none", ready);
        return ready > 0 ? words.say("welcome.ready", ready) : words.say("welcome.none");
    }

    @Override
    Tone tone() {
        return scene.hint() == Scene.Welcome.Hint.NONE ? Tone.NONE : Tone.NEEDS_YOU;
    }

    @Override
    String helpKey() {
        return "help.welcome";
    }

    private void toScan() {
        picture(Picture.scene("badge"));
        switch (scene.hint()) {
            case NONE -> {
                ask(moment.say("welcome.question"));
                tell(stock(moment.cabinet(), moment.words()));
            }
            case BADGE_FIRST -> {
                ask(moment.say("welcome.badgeFirst"));
                tell(moment.say("welcome.badgeFirst.next"));
            }
            case PAYING -> {
                picture(Picture.scene("letter"));
                ask(moment.say("welcome.paying"));
                tell(moment.say("welcome.paying.next"));
            }
            case CODE_NOT_GOOD -> {
                picture(Picture.scene("letter"));
                ask(moment.say("welcome.codeNotGood"));
                tell(moment.say("welcome.codeNotGood.next"));
            }
        }
        offer(Action.other(moment.say("welcome.type"), this::toType).many().pictured("keypad"));
        if (moment.takesMoney() && scene.hint() != Scene.Welcome.Hint.PAYING) {
            offerAlso(moment.other("welcome.pay", new Touch.WantToPay()).pictured("pay-small"));
        }
    }

    private void toType() {
        picture(Picture.scene("number"));
        ask(moment.say("welcome.number"));
        offer(
                Keypad.number(moment.words(), moment.intents()::typed),
                Action.other(moment.say("welcome.scanInstead"), this::toScan).many());
    }
}
