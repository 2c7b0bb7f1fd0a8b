package org.swapbay.kiosk.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded fact with the names beside the ids.
 *
 * @param source {@code J} for the journal, {@code C} for the custody ledger; each counts for itself
 */
record AuditRow(
        String source,
        long seq,
        Instant recordedAt,
        String family,
        String fact,
        @Nullable String tag,
        @Nullable String otherTag,
        @Nullable String personId,
        @Nullable String person,
        @Nullable String ticketNumber,
        @Nullable String account,
        @Nullable Integer accountNumber,
        @Nullable String aboutAccount,
        @Nullable Integer bay,
        @Nullable String visitId,
        @Nullable String caseId,
        @Nullable String said,
        @Nullable String details) {

    String id() {
        return source + "-" + seq;
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "AuditRow[" + id() + "]";
    }
}
