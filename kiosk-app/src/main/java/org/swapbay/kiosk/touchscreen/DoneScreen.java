package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** It went well: what was given and taken, and the receipt. */
class DoneScreen extends Screen {

    DoneScreen(Scene.Done scene, Moment moment) {
        super("done");
        var outcome = scene.outcome();
        picture(Picture.scene("done"));
        if (outcome.loaner().isPresent()) {
            ask(outcome.forTheDay()
                    .map(terms -> DayLoanWords.done(terms, moment.words()))
                    .orElseGet(() -> moment.say("done.loaner")));
            tell(moment.say("done.loaner.tag", outcome.loaner().get().tag().value()));
        } else if (outcome.waiting()) {
            ask(moment.say("done.waiting"));
            tell(moment.say("done.waiting.next"));
        } else {
            ask(moment.say("done.handedIn"));
        }
        outcome.noLoaner()
                .ifPresent(why -> whisper(NoLoanerWords.of(why, scene.guest().byPin(), moment.words())));
        outcome.ticketNumber().ifPresent(ticket -> whisper(moment.say("ticket", ticket)));
        var finished = moment.main("done.finish", new Touch.NoReceipt());
        switch (scene.paper()) {
            case OFFERED ->
                offer(
                        moment.main(
                                        "done.print",
                                        new Touch.PrintReceipt(moment.words().language()))
                                .pictured("receipt"),
                        moment.other("done.noReceipt", new Touch.NoReceipt()));
            case PRINTING -> {
                tell(moment.say("done.printing"));
                offer(finished);
            }
            case PRINTED -> {
                tell(moment.say("done.printed"));
                offer(finished);
            }
            case NOT_PRINTED -> {
                tell(moment.say("done.notPrinted"));
                offer(
                        finished,
                        moment.other(
                                        "done.printAgain",
                                        new Touch.PrintReceipt(moment.words().language()))
                                .pictured("receipt"));
            }
            case DECLINED -> offer(finished);
        }
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(Progress.STEPS);
    }

    @Override
    Tone tone() {
        return Tone.DONE;
    }
}
