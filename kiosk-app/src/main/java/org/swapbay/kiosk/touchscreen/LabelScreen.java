package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Finds out which Chromebook somebody holds, by its label or by typing what the label says. */
abstract class LabelScreen extends Screen {

    private final Moment moment;
    private final boolean troubled;

    LabelScreen(String name, boolean troubled, Moment moment) {
        super(name);
        this.moment = moment;
        this.troubled = troubled;
        picture(Picture.scene("label"));
    }

    @Override
    final Optional<Integer> progress() {
        return Optional.of(2);
    }

    @Override
    final Tone tone() {
        return troubled ? Tone.NEEDS_YOU : Tone.READ;
    }

    @Override
    final String helpKey() {
        return "help.label";
    }

    final Action typeIt() {
        return Action.other(moment.say("scanLabel.type"), this::toType).many().pictured("keypad");
    }

    final Action noLabel() {
        return moment.other("scanLabel.noLabel", new Touch.NoLabel()).pictured("no-label");
    }

    private void toType() {
        addClassName("sb-typing");
        ask(moment.say("scanLabel.number"));
        offer(Letters.tag(moment.words(), moment.intents()::typed));
    }
}
