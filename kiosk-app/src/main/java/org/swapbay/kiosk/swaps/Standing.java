package org.swapbay.kiosk.swaps;

import java.util.Optional;

/** What a scanned tag means to somebody who fills the cabinet. */
public sealed interface Standing {

    record Unknown() implements Standing {}

    record Retired() implements Standing {}

    record InBay(int bay) implements Standing {}

    record WithPerson() implements Standing {}

    record InRepair() implements Standing {}

    /** A loaner that may be lent. @param repairedUnder its ticket, where it comes from the workshop */
    record ForStock(Optional<String> repairedUnder) implements Standing {}

    /** Repaired, and its owner may have it back. */
    record ForOwner() implements Standing {}

    /** Repaired, but assigned to nobody. */
    record WithoutOwner() implements Standing {}

    /** Not a loaner, and not in repair. */
    record NotForHere() implements Standing {}
}
