package org.swapbay.kiosk.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One asset with whom it belongs to and where it is by the ledger. */
record AssetLine(
        String id,
        String tag,
        String serialNumber,
        String model,
        boolean loaner,
        boolean ready,
        @Nullable String assignedTo,
        @Nullable String owner,
        @Nullable String custodian,
        @Nullable String holder,
        @Nullable Integer bay,
        @Nullable String ticketNumber,
        @Nullable Instant retiredAt) {

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "AssetLine[" + tag + "]";
    }
}
