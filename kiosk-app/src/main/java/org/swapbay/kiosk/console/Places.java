package org.swapbay.kiosk.console;

import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.StaffTexts;

/** Says in words who answers for an asset. */
final class Places {

    private final Roster roster;
    private final StaffTexts texts;

    Places(Roster roster, StaffTexts texts) {
        this.roster = roster;
        this.texts = texts;
    }

    String say(Custody custody) {
        return switch (custody) {
            case Custody.HeldByPerson(var id) ->
                roster.find(id)
                        .map(person -> texts.say("custody.person", person.givenName() + " " + person.familyName()))
                        .orElseGet(() -> texts.say("custody.person-unknown"));
            case Custody.HeldInBay(var bay) -> texts.say("custody.bay", bay);
            case Custody.HeldForRepair(var ticket) -> texts.say("custody.repair", ticket);
            case Custody.InStock() -> texts.say("custody.stock");
            case Custody.Unaccounted() -> texts.say("custody.unaccounted");
        };
    }
}
