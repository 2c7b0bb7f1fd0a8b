package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Four pictures of how it came about, and room for one's own words where somebody wants it. */
class HowDidItHappenScreen extends Screen {

    private final Moment moment;
    private String words = "";

    HowDidItHappenScreen(Scene.HowDidItHappen scene, Moment moment) {
        super("how-did-it-happen");
        this.moment = moment;
        toChoose(scene);
    }

    @Override
    Optional<Integer> progress() {
        return Optional.of(3);
    }

    private void toChoose(Scene.HowDidItHappen scene) {
        addClassName("sb-tiles");
        removeClassName("sb-typing");
        picture(Picture.scene("broken"));
        ask(moment.say("howDidItHappen.question"));
        tell(
                words.isEmpty()
                        ? moment.words().of("symptom", scene.symptom())
                        : moment.say("howDidItHappen.said", words));
        var own = Action.other(moment.say("howDidItHappen.ownWords"), () -> toWrite(scene))
                .many()
                .pictured("pencil");
        own.addClassName("sb-whole-row");
        offer(Stream.concat(Stream.of(Cause.values()).map(this::tile), Stream.of(own))
                .toArray(Component[]::new));
    }

    private Action tile(Cause cause) {
        return Action.tile(
                moment.words().of("cause", cause),
                "cause-" + cause.name().toLowerCase(Locale.ROOT),
                () -> moment.intents().touch(new Touch.ChoseCause(cause, words)));
    }

    private void toWrite(Scene.HowDidItHappen scene) {
        removeClassName("sb-tiles");
        addClassName("sb-typing");
        picture(Picture.scene("write"));
        ask(moment.say("howDidItHappen.write"));
        offer(Letters.words(moment.words(), Report.LONGEST_WORDS, words, written -> {
            words = written.strip();
            toChoose(scene);
        }));
    }
}
