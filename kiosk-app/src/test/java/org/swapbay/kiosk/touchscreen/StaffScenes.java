package org.swapbay.kiosk.touchscreen;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.swaps.Finding;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.Round;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.Who.Answer;
import org.swapbay.kiosk.swaps.Scene.Who.Pins;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.Tour;
import org.swapbay.kiosk.swaps.VisitId;

/** Every scene of a staff member's round, with every trouble. */
final class StaffScenes {

    static final Round ROUND = new Round(new VisitId("round-1"), "kim", 3, 2);

    private StaffScenes() {}

    static void addTo(Map<String, Scene> all) {
        all.put("staff-pin", new StaffScene.StaffWho("kim", Answer.NONE, Pins.TAKEN));
        all.put("staff-pin-denied", new StaffScene.StaffWho("kim", Answer.DENIED, Pins.TAKEN));
        all.put("staff-pin-checking", new StaffScene.StaffWho("kim", Answer.CHECKING, Pins.TAKEN));
        all.put("staff-pin-checking-slowly", new StaffScene.StaffWho("kim", Answer.CHECKING, Pins.TAKEN_SLOWLY));
        all.put("staff-pin-closed", new StaffScene.StaffWho("kim", Answer.NONE, Pins.NOT_TAKEN));
        for (var kind : StaffScene.Word.Kind.values()) all.put("ready-" + kind, ready(kind));
        all.put("stocking-open", stocking(Phase.OPEN, StaffScene.Stocking.Trouble.NONE));
        for (var trouble : StaffScene.Stocking.Trouble.values()) {
            var phase =
                    switch (trouble) {
                        case NONE, PLEASE_CLOSE, CLOSE_FIRST -> Phase.OPEN;
                        case DOOR_SLOW, OTHER_DOOR -> Phase.PULSED;
                        case NOTHING_INSIDE, NOT_FELT -> Phase.CLOSED;
                    };
            all.put("stocking-" + trouble, stocking(phase, trouble));
        }
        for (var doubt : StaffScene.TakingOut.Doubt.values()) {
            var phase =
                    switch (doubt) {
                        case NONE, PLEASE_CLOSE, TOO_EARLY, WRONG_DEVICE, UNKNOWN_TAG, NOT_REPORTED -> Phase.OPEN;
                        case DOOR_SLOW, OTHER_DOOR -> Phase.PULSED;
                        case STILL_INSIDE, NOT_SCANNED -> Phase.CLOSED;
                    };
            var finding = doubt == StaffScene.TakingOut.Doubt.WRONG_DEVICE
                    ? new Finding.Another(Scenes.LOANER)
                    : new Finding.Nothing();
            all.put("taking-out-" + doubt, takingOut(phase, finding, doubt, false));
        }
        var found = new Finding.AsRecorded(true);
        all.put("taking-out-scanned", takingOut(Phase.OPEN, found, StaffScene.TakingOut.Doubt.NONE, false));
        all.put("taking-out-no-charger", takingOut(Phase.OPEN, found, StaffScene.TakingOut.Doubt.NONE, true));
    }

    static StaffScene.Ready ready(StaffScene.Word.Kind kind) {
        var word = new StaffScene.Word(kind, Optional.of(Scenes.LOANER), Optional.of(7));
        var undo = kind == StaffScene.Word.Kind.STOCKED
                ? Optional.of(new StaffScene.Stocked(Scenes.LOANER, 7))
                : Optional.<StaffScene.Stocked>empty();
        return new StaffScene.Ready(ROUND, word, undo);
    }

    private static StaffScene.Stocking stocking(Phase phase, StaffScene.Stocking.Trouble trouble) {
        return new StaffScene.Stocking(ROUND, Scenes.LOANER, Purpose.RESTOCK, Scenes.opening(7, phase), trouble);
    }

    private static StaffScene.TakingOut takingOut(
            Phase phase, Finding finding, StaffScene.TakingOut.Doubt doubt, boolean chargerMissing) {
        var tour = new Tour(Set.of(7), Locale.ENGLISH, chargerMissing);
        return new StaffScene.TakingOut(
                ROUND, Scenes.OWN, Purpose.COLLECT, Scenes.opening(7, phase), finding, doubt, tour);
    }
}
