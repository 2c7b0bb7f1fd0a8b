package org.swapbay.kiosk.touchscreen;

import org.joda.money.Money;
import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.payments.PayScene.Moving.Phase;
import org.swapbay.kiosk.payments.WayToPay;

/** Money is on its way: what to do for it, or what is waited for. */
class MovingScreen extends PayScreens {

    private final PayScene.Moving scene;

    MovingScreen(PayScene.Moving scene, Moment moment) {
        super("pay-moving", moment);
        this.scene = scene;
        var way = "pay." + PayWords.key(scene.way());
        var amount = money(scene.basket().sum());
        scene.link()
                .filter(_ -> scene.phase() == Phase.WAITING)
                .ifPresentOrElse(
                        link -> picture(new QrPicture(link, moment.say("pay.qr"))),
                        () -> picture(Picture.scene(
                                scene.phase() == Phase.UNANSWERED ? "on-the-way" : drawing(scene.way()))));
        ask(moment.words().of(way, scene.phase(), amount));
        tell(moment.words().of(way + ".next", scene.phase(), amount));
        scene.received().ifPresent(received -> tell(moment.say("pay.received", money(received), amount)));
        offer();
        switch (scene.phase()) {
            case WAITING -> offerAlso(other(begun() ? "pay.enough" : "pay.stop", new PayEvent.Stop()));
            case STARTING, STOPPING, UNANSWERED -> {}
        }
    }

    @Override
    Tone tone() {
        return switch (scene.phase()) {
            case WAITING -> Tone.NEEDS_YOU;
            case STARTING, STOPPING, UNANSWERED -> Tone.READ;
        };
    }

    /** Some of it is in already, and stays paid. */
    private boolean begun() {
        return scene.received().filter(Money::isPositive).isPresent();
    }

    private static String drawing(WayToPay.Moved way) {
        return switch (way) {
            case WayToPay.CardTerminal() -> "card";
            case WayToPay.PayLink() -> "phone";
            case WayToPay.Cash() -> "cash";
        };
    }
}
