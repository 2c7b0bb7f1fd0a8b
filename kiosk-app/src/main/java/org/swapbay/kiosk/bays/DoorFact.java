package org.swapbay.kiosk.bays;

import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/** The life of a door. */
public sealed interface DoorFact extends Fact {

    /** About to give one pulse. Durable before the pulse; whether it was given is only known from what follows. @param person nobody where staff open it: then {@code visit} is their round */
    record OpeningIntended(
            IntentId intent,
            String visit,
            int bay,
            Purpose purpose,
            AssetId asset,
            @Nullable PersonId person) implements DoorFact {}

    /** The sensor saw it open. */
    record DoorOpened(IntentId intent, int bay) implements DoorFact {}

    /** The sensor saw it closed again. */
    record DoorClosed(IntentId intent, int bay, Presence presence) implements DoorFact {}

    /** The intent is settled; nothing about it is left to find out. */
    record OpeningSettled(IntentId intent, OpeningOutcome outcome) implements DoorFact {}

    /** A door opened that nobody meant to open. */
    record DoorForced(int bay, String caseId, @Nullable IntentId during) implements DoorFact {}

    /** The door of a bay held because it was stuck stands open all the same, minutes or days later. */
    record HeldDoorOpened(int bay, String caseId) implements DoorFact {}

    /** The bay is offered to nobody until a person has looked. */
    record BayHeld(int bay, HoldReason reason, String caseId) implements DoorFact {}

    /**
     * About to give one pulse outside any visit, so that staff can look into the bay. @param by who stands there @param
     * reason in their words
     */
    record LookIntended(IntentId intent, int bay, String by, String reason) implements DoorFact {}

    /** The look into a bay is over. @param caseId of the case that holds the bay from now on, where it ended badly */
    record LookEnded(
            IntentId intent,
            int bay,
            OpeningOutcome outcome,
            @Nullable String caseId) implements DoorFact {}

    /** A person looked and gave the bay back. */
    record BayReleased(int bay, String caseId, String by, String finding) implements DoorFact {}
}
