package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.swapbay.kiosk.swaps.Opening;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** One lit door, and what to do at it. */
abstract class DoorScreen extends Screen {

    private final Opening opening;
    private final CabinetPicture.Way way;
    private final boolean troubled;
    private final Moment moment;

    DoorScreen(String name, CabinetPicture.Way way, Opening opening, boolean troubled, Moment moment) {
        super(name);
        this.opening = opening;
        this.way = way;
        this.troubled = troubled;
        this.moment = moment;
        picture(new CabinetPicture(moment.cabinet(), opening, way, moment.words()));
    }

    @Override
    final Optional<Integer> progress() {
        return Optional.of(way == CabinetPicture.Way.IN ? 4 : 5);
    }

    @Override
    final Tone tone() {
        return troubled ? Tone.NEEDS_YOU : Tone.READ;
    }

    @Override
    final String helpKey() {
        return "help.door";
    }

    final boolean open() {
        return opening.phase() == Phase.OPEN;
    }

    final void askAtDoor(String key, Enum<?> trouble) {
        ask(moment.words().of(key, trouble, opening.bay()));
    }

    final void tellAtDoor(String key, Enum<?> trouble) {
        tell(moment.words().of(key + ".next", trouble, opening.bay()));
    }

    final Action again() {
        return moment.main("door.again", new Touch.OpenAgain(), opening.bay());
    }

    final Action stuck() {
        return moment.main("door.stuck", new Touch.DoorIsStuck(), opening.bay());
    }

    final Action nothingInThere() {
        return moment.other("takeLoaner.nothingInThere", new Touch.NothingInThere())
                .pictured("empty");
    }

    /** Offers what helps while something is put in. */
    final void offerAdvice() {
        if (open()) offer(advice("putIn.doesNotFit"), advice("putIn.doorStuck"));
    }

    private Action advice(String key) {
        var sheet = new Sheet(moment.say(key), moment.say(key + ".words"));
        return Action.other(moment.say(key), () -> moment.intents().open(sheet)).many();
    }
}
