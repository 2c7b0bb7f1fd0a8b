package org.swapbay.kiosk.console;

import java.util.Arrays;

/** Which fees the list shows; stands in its address. */
enum FeeFilter {
    ALL("true"),
    /** Staff have to confirm or drop it. */
    PROPOSED("v.state = 'PROPOSED'"),
    OWED("v.owed > 0"),
    DISPUTED("v.disputed"),
    /** A payment of it that only a person can end. */
    QUESTIONED("v.number in (:questioned)"),
    /** The school owes it to the family. */
    CREDIT("v.owed < 0"),
    SETTLED("v.state = 'ASSESSED' and v.owed = 0"),
    DROPPED("v.state = 'DROPPED'");

    private final String condition;

    FeeFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    static FeeFilter of(String address) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().equalsIgnoreCase(address))
                .findFirst()
                .orElse(ALL);
    }
}
