package org.swapbay.kiosk.touchscreen;

import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.swaps.DayLoanTerms;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Two pictures: forgotten, or its battery is empty; under each how many there have been. */
class WhyTodayScreen extends Screen {

    WhyTodayScreen(Scene.WhyToday scene, Moment moment) {
        super("why-today");
        addClassName("sb-tiles");
        picture(Picture.scene("borrow"));
        ask(moment.say("whyToday.question"));
        offer(scene.offered().stream().map(terms -> tile(terms, moment)).toArray(Action[]::new));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(2);
    }

    private static Action tile(DayLoanTerms terms, Moment moment) {
        var reason = terms.reason();
        var tile = Action.tile(
                moment.words().of("whyToday", reason),
                "reason-" + reason.name().toLowerCase(Locale.ROOT),
                () -> moment.intents().touch(new Touch.ChoseDayLoan(reason)));
        return DayLoanWords.used(terms, moment.words()).map(tile::explained).orElse(tile);
    }
}
