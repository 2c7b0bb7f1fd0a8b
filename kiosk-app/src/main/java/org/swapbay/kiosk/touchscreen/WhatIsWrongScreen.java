package org.swapbay.kiosk.touchscreen;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Six pictures of what a student can see. */
class WhatIsWrongScreen extends Screen {

    WhatIsWrongScreen(Scene.WhatIsWrong scene, Moment moment) {
        super("what-is-wrong");
        addClassName("sb-tiles");
        picture(Picture.scene("broken"));
        ask(moment.say("whatIsWrong.question"));
        tell(moment.say("chromebook", scene.handIn().asset().tag().value()));
        offer(Stream.of(Symptom.values())
                .map(symptom -> Action.tile(
                        moment.words().of("symptom", symptom),
                        "symptom-" + symptom.name().toLowerCase(Locale.ROOT),
                        () -> moment.intents().touch(new Touch.ChoseSymptom(symptom))))
                .toArray(Action[]::new));
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(3);
    }
}
