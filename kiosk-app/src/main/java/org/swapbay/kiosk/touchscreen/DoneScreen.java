package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.Scene;

/** It went well: what was given and taken, and the receipt. */
class DoneScreen extends Screen {

    DoneScreen(Scene.Done scene, Moment moment) {
        super("done");
        var outcome = scene.outcome();
        picture(Picture.scene("done"));
        if (outcome.loaner().isPresent()) {
            var loaner = outcome.loaner().get();
            var keeps = scene.guest().student().id().equals(loaner.assignedTo());
            ask(outcome.forTheDay()
                    .map(due -> DayLoanWords.due("done.due", due, moment.words()))
                    .orElseGet(() -> moment.say(keeps ? "done.keeps" : "done.loaner")));
            tell(moment.say(
                    keeps ? "chromebook" : "done.loaner.tag", moment.words().tag(loaner)));
        } else if (outcome.waiting()) {
            // Only who handed something in has a ticket.
            var key = outcome.ticketNumber().isPresent() ? "done.waiting" : "done.listed";
            ask(outcome.place().map(place -> moment.say(key, place)).orElseGet(() -> moment.say("done.handedIn")));
            tell(moment.say(outcome.place().isPresent() ? key + ".next" : "done.fetchLater"));
        } else {
            ask(moment.say("done.handedIn"));
        }
        outcome.noLoaner()
                .ifPresent(why -> whisper(NoLoanerWords.of(why, scene.guest().byPin(), moment.words())));
        outcome.ticketNumber().ifPresent(ticket -> whisper(moment.say("ticket", ticket)));
        new Paper(scene.paper(), moment).offerOn(this);
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
