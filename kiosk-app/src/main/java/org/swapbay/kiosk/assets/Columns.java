package org.swapbay.kiosk.assets;

import org.jspecify.annotations.Nullable;

/** A custodian as the ledger's columns hold it. */
record Columns(
        String custodian,
        @Nullable String person,
        @Nullable Integer bay,
        @Nullable String ticket) {

    static Columns of(Custody custody) {
        return switch (custody) {
            case Custody.HeldByPerson(var person) -> new Columns("PERSON", person.value(), null, null);
            case Custody.HeldInBay(var bay) -> new Columns("BAY", null, bay, null);
            case Custody.HeldForRepair(var ticket) -> new Columns("REPAIR", null, null, ticket);
            case Custody.InStock() -> new Columns("STOCK", null, null, null);
            case Custody.Unaccounted() -> new Columns("UNACCOUNTED", null, null, null);
        };
    }
}
