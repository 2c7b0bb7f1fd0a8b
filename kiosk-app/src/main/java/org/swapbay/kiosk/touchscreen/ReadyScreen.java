package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.StaffScene.Word.Mood;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** How the last thing came out, by colour, word, icon and tone; the next scan goes on from here. */
class ReadyScreen extends Screen {

    private static final int AT_ONCE = 2;

    private final StaffScene.Ready scene;
    private final Moment moment;

    ReadyScreen(StaffScene.Ready scene, Moment moment) {
        super("ready");
        this.scene = scene;
        this.moment = moment;
        var word = scene.word();
        var bay = word.bay().orElse(0);
        var tag = word.asset().map(moment.words()::tag).orElse("");
        picture(verdict(word.kind().mood()));
        ask(moment.words().of("ready", word.kind(), bay, tag));
        tell(moment.words().of("ready.next", word.kind(), bay, tag));
        whisper(moment.say("ready.count", scene.round().in(), scene.round().out()));
        held();
        var broken =
                moment.cabinet().bays().stream().filter(b -> b.holdsBroken()).count();
        offer();
        if (broken > 0) {
            offerAlso(moment.main(
                            "ready.collect", new Touch.Collect(moment.words().language()), broken)
                    .pictured("broken-one"));
        }
        scene.undo()
                .ifPresent(last -> offerAlso(
                        moment.other("ready.undo", new Touch.Undo(), last.bay()).pictured("back")));
        offerAlso(Action.other(moment.say("ready.type"), this::toType).many().pictured("keypad"));
    }

    /** Doors that are offered to nobody, why, and how they come back into use. */
    private void held() {
        var held = moment.cabinet().bays().stream()
                .filter(bay -> bay.hold().isPresent())
                .toList();
        held.stream()
                .limit(AT_ONCE)
                .forEach(bay -> whisper(moment.words().of("heldDoor", bay.hold().orElseThrow(), bay.number())));
        if (held.size() > AT_ONCE) whisper(moment.say("heldDoor.more", held.size() - AT_ONCE));
        if (!held.isEmpty()) whisper(moment.say("heldDoor.release"));
    }

    @Override
    Tone tone() {
        return switch (scene.word().kind().mood()) {
            case NEUTRAL -> Tone.READ;
            case GOOD -> Tone.DONE;
            case WAIT, STOP -> Tone.NEEDS_YOU;
        };
    }

    @Override
    String helpKey() {
        return "help.staff";
    }

    private static Div verdict(Mood mood) {
        var name = mood.name().toLowerCase(Locale.ROOT);
        var verdict = new Div(new Picture("mood-" + name, "sb-mood-icon"));
        verdict.addClassNames("sb-verdict", "sb-mood-" + name);
        return verdict;
    }

    private void toType() {
        addClassName("sb-typing");
        ask(moment.say("scanLabel.number"));
        offer(Letters.tag(moment.words(), moment.intents()::typed));
    }
}
