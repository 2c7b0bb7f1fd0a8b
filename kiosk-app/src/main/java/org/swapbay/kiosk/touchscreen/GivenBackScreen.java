package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.GiveBackScene;

/** It went well: what came out, what went in, and the receipt. */
class GivenBackScreen extends Screen {

    GivenBackScreen(GiveBackScene.GivenBack scene, Moment moment) {
        super("given-back");
        picture(Picture.scene("done"));
        if (scene.own().isPresent()) {
            ask(moment.say("givenBack.own"));
            tell(moment.say("chromebook", moment.words().tag(scene.own().get())));
        } else {
            ask(moment.say("givenBack.loaner"));
        }
        scene.owing()
                .ifPresent(loaner ->
                        tell(moment.say("givenBack.owing", moment.words().tag(loaner))));
        scene.returned()
                .filter(_ -> scene.own().isPresent())
                .ifPresent(loaner ->
                        whisper(moment.say("givenBack.returned", moment.words().tag(loaner))));
        scene.damageTicket().ifPresent(ticket -> whisper(moment.say("givenBack.damage", ticket)));
        scene.chargerBy()
                .ifPresent(
                        day -> tell(moment.say("charger.bring", moment.words().day(day))));
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
