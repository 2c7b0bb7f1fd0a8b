package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** It cannot go on: what happened, what is safe, what to do now. */
class StoppedScreen extends Screen {

    StoppedScreen(Scene.Stopped scene, Moment moment) {
        super("stopped");
        var words = moment.words();
        var reason = scene.reason();
        picture(Picture.scene(
                switch (reason) {
                    case DOOR_STUCK, DOOR_LEFT_OPEN, WRONG_DOOR, LOCKS_DOWN, OWN_DOOR_STUCK -> "door-stuck";
                    case CABINET_FULL, NO_ROOM_FOR_LOANER -> "full";
                    case BRING_THE_LOANER -> "give-back";
                    case NO_LOANER_THAT_WORKS, NOTHING_TO_DO_HERE, NOT_YOURS_INSIDE, ASK_FOR_HELP -> "person";
                }));
        ask(scene.bay().map(bay -> words.of("stopped.bay", reason, bay)).orElseGet(() -> words.of("stopped", reason)));
        // Only who handed something in has a ticket and is on the list.
        var borrowing = reason == Scene.Stopped.Reason.NO_LOANER_THAT_WORKS
                && scene.ticketNumber().isEmpty();
        tell(borrowing ? words.say("stopped.next.today") : words.of("stopped.next", reason));
        scene.ticketNumber().ifPresent(ticket -> whisper(moment.say("ticket", ticket)));
        offer(moment.main("stopped.ok", new Touch.StartOver()));
    }

    @Override
    Tone tone() {
        return Tone.NEEDS_YOU;
    }
}
