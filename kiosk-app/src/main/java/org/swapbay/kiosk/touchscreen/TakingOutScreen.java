package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Decision;
import org.swapbay.kiosk.swaps.Finding;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut.Doubt;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Shows the door a Chromebook comes out of, and asks what is odd about it: a question, and who decides is on record. */
class TakingOutScreen extends Screen {

    private final StaffScene.TakingOut scene;
    private final Moment moment;

    TakingOutScreen(StaffScene.TakingOut scene, Moment moment) {
        super("taking-out");
        this.scene = scene;
        this.moment = moment;
        var opening = scene.opening();
        picture(new CabinetPicture(moment.cabinet(), opening, CabinetPicture.Way.OUT, moment.words()));
        var said = scanned() ? "takingOut.scanned" : "takingOut";
        ask(moment.words().of(said, scene.doubt(), opening.bay(), inHand()));
        tell(moment.words().of(said + ".next", scene.doubt(), opening.bay(), tag()));
        if (scene.tour().chargerMissing()) whisper(moment.say("odd.chargerNoted"));
        offer();
        switch (scene.doubt()) {
            case NONE, OTHER_DOOR, PLEASE_CLOSE, TOO_EARLY -> {
                if (opening.phase() == Phase.OPEN) atTheOpenDoor();
            }
            case DOOR_SLOW -> offer(moment.main("door.stuck", new Touch.DoorIsStuck(), opening.bay()));
            case STILL_INSIDE ->
                offer(
                        moment.main("door.again", new Touch.OpenAgain(), opening.bay()),
                        moment.other("takingOut.leave", new Touch.GoOn()));
            case NOT_SCANNED ->
                offer(
                        decide(Decision.NO_LABEL, "no-label"),
                        decide(Decision.BAY_IS_EMPTY, "empty"),
                        decide(Decision.LEFT_INSIDE, "hand-in-one"));
            case WRONG_DEVICE, UNKNOWN_TAG ->
                offer(decide(Decision.IT_LAY_HERE, "tick"), decide(Decision.SCANNED_AMISS, "back"));
            case NOT_REPORTED -> offer(decide(Decision.BROKEN, "broken-one"), decide(Decision.WORKS, "tick"));
        }
    }

    @Override
    Tone tone() {
        return scene.doubt() == Doubt.NONE ? Tone.READ : Tone.NEEDS_YOU;
    }

    @Override
    String helpKey() {
        return "help.staff.door";
    }

    private void atTheOpenDoor() {
        if (!scanned()) {
            offerAlso(decide(Decision.NO_LABEL, "no-label"), decide(Decision.BAY_IS_EMPTY, "empty"));
        } else if (!scene.tour().chargerMissing()) {
            offerAlso(decide(Decision.CHARGER_MISSING, "symptom-charging"));
        }
        offerAlso(moment.other("odd.DOOR_WILL_NOT_CLOSE", new Touch.Decide(Decision.DOOR_WILL_NOT_CLOSE)));
    }

    private Action decide(Decision decision, String picture) {
        return Action.other(moment.words().of("odd", decision), () -> moment.intents()
                        .touch(new Touch.Decide(decision)))
                .pictured(picture);
    }

    private boolean scanned() {
        return scene.doubt() == Doubt.NONE && !(scene.finding() instanceof Finding.Nothing);
    }

    private String tag() {
        return moment.words().tag(scene.asset());
    }

    /** What the question is about: where another one was scanned, that one. */
    private String inHand() {
        return scene.finding() instanceof Finding.Another(var asset)
                ? moment.words().tag(asset)
                : tag();
    }
}
