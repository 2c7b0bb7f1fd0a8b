package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.payments.WayToPay;

/** The ways that can be had now, the quickest first. */
class HowToPayScreen extends PayScreens {

    private final PayScene.HowToPay scene;

    HowToPayScreen(PayScene.HowToPay scene, Moment moment) {
        super("pay-how", moment);
        this.scene = scene;
        toWays();
    }

    private void toWays() {
        picture(Picture.scene("pay"));
        ask(moment.say("pay.how", money(scene.basket().sum())));
        offer();
        if (scene.ways().isEmpty()) tell(moment.say("pay.how.none"));
        scene.ways().forEach(way -> offerAlso(action(way)));
        if (!scene.parts().isEmpty()) {
            offerAlso(Action.other(moment.say("pay.part"), this::toParts).many());
        }
        offerAlso(other("back", new PayEvent.Back()));
    }

    private void toParts() {
        ask(moment.say("pay.part.question"));
        tell(moment.say("pay.part.next"));
        offer(main(
                "pay.part.all",
                new PayEvent.Part(scene.basket().whole()),
                money(scene.basket().whole())));
        scene.parts().forEach(part -> offerAlso(other("pay.part.only", new PayEvent.Part(part), money(part))));
    }

    private Action action(WayToPay way) {
        var language = moment.words().language();
        var key = PayWords.key(way);
        var chose = new PayEvent.Chose(way, language);
        var first = scene.ways().getFirst().equals(way);
        var words = "pay.way." + key;
        return (first ? main(words, chose, PayWords.name(way)) : other(words, chose, PayWords.name(way)))
                .explained(moment.say("pay.way.more." + key));
    }
}
