package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.DayLoanTerms.Refusal;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** When it has to be back and how many are left, before anything is promised; or why not today, and who can help. */
class BorrowTodayScreen extends Screen {

    private final boolean refused;

    BorrowTodayScreen(Scene.BorrowToday scene, Moment moment) {
        super("borrow-today");
        var terms = scene.terms();
        refused = terms.refusal().isPresent();
        picture(Picture.scene(refused ? "person" : "back-by"));
        terms.refusal().ifPresentOrElse(why -> refuse(why, scene, moment), () -> offerIt(scene, moment));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(3);
    }

    @Override
    Tone tone() {
        return refused ? Tone.NEEDS_YOU : Tone.READ;
    }

    private void offerIt(Scene.BorrowToday scene, Moment moment) {
        var terms = scene.terms();
        ask(DayLoanWords.due("borrow.due", terms.due(), moment.words()));
        tell(moment.words().of("borrow.own", terms.reason()));
        if (terms.allowance().isPresent()) whisper(moment.say("borrow.allowed"));
        else DayLoanWords.thisOne(terms, moment.words()).ifPresent(this::whisper);
        offer(moment.main("borrow.goOn", new Touch.GoOn()), moment.other("borrow.no", new Touch.StartOver()));
    }

    private void refuse(Refusal why, Scene.BorrowToday scene, Moment moment) {
        ask(moment.words().of("borrow.refused", why));
        tell(moment.words().of("borrow.refused.next", why));
        if (why == Refusal.LIMIT_REACHED) {
            DayLoanWords.used(scene.terms(), moment.words()).ifPresent(this::whisper);
        }
        offer(moment.main("stopped.ok", new Touch.StartOver()));
    }
}
