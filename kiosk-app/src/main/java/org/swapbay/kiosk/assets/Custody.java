package org.swapbay.kiosk.assets;

import org.swapbay.kiosk.roster.PersonId;

/** Who answers for an asset now. Every asset has exactly one custodian. */
public sealed interface Custody {

    record HeldByPerson(PersonId person) implements Custody {}

    /** @param bay the number painted on the door */
    record HeldInBay(int bay) implements Custody {}

    record HeldForRepair(String ticketNumber) implements Custody {}

    /** On the school's shelf. */
    record InStock() implements Custody {}

    /** Nobody knows for certain; a staff case is open. */
    record Unaccounted() implements Custody {}
}
