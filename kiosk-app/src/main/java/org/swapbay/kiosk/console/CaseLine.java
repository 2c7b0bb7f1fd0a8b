package org.swapbay.kiosk.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.cases.CaseKind;

/**
 * One case with the tag beside it.
 *
 * @param whereaboutsUnknown nobody can say, or nobody saw, where the asset is; deciding says it
 * @param holdsBay its bay is held because of this case; deciding gives it back and says what is in it
 * @param recordedId the asset that lies in the bay by the record
 */
record CaseLine(
        String id,
        CaseKind kind,
        @Nullable Integer bay,
        @Nullable String assetId,
        @Nullable String tag,
        @Nullable String personId,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolution,
        boolean whereaboutsUnknown,
        boolean holdsBay,
        @Nullable String recordedId,
        @Nullable String recordedTag) {}
