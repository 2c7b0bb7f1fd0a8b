package org.swapbay.kiosk.swaps;

import java.util.ArrayList;
import java.util.List;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;

/**
 * A bay no visit is at, held against its record: opened by nobody, or its content is not what the record says. The same
 * at the start, whenever a board can be seen again, and while the kiosk serves.
 */
final class RestingRules {

    private RestingRules() {}

    static List<Fact> look(Bay bay, Situation.Names names) {
        return switch (bay.reading().door()) {
            case OPEN -> open(bay, names);
            case CLOSED -> closed(bay, names);
            case NOT_SENSED -> List.of();
        };
    }

    /** A stuck door that frees itself gets a case of its own: what lay behind it can be reached by anybody now. */
    private static List<Fact> open(Bay bay, Situation.Names names) {
        if (bay.hold().isEmpty()) {
            return List.of(new DoorFact.DoorForced(bay.number(), names.intent() + "/" + CaseKind.DOOR_FORCED, null));
        }
        if (bay.hold().get() != HoldReason.JAMMED) return List.of();
        return List.of(new DoorFact.HeldDoorOpened(bay.number(), names.intent() + "/" + CaseKind.DOOR_OPENED_LATE));
    }

    /** What is missing is said also of a held bay; what is in it too much is found when it is looked into. */
    private static List<Fact> closed(Bay bay, Situation.Names names) {
        var expected = bay.content().map(Asset::id);
        var gone = expected.isPresent() && bay.reading().presence() == Presence.ABSENT;
        var tooMuch = expected.isEmpty() && bay.reading().presence() == Presence.PRESENT;
        if (!gone && !(tooMuch && bay.hold().isEmpty())) return List.of();
        var caseId = names.intent() + "/" + CaseKind.BAY_CONTENT_DIFFERS;
        var facts = new ArrayList<Fact>();
        facts.add(new SwapFact.BayContentDiffers(bay.number(), caseId, expected));
        if (bay.hold().isEmpty()) facts.add(new DoorFact.BayHeld(bay.number(), HoldReason.CONTENT_DIFFERS, caseId));
        return facts;
    }

    /** Whether the doors still stand as they were told. */
    static boolean stillSo(Bay bay, BayReading told) {
        return bay.reading().equals(told) && told.door() != DoorState.NOT_SENSED;
    }
}
