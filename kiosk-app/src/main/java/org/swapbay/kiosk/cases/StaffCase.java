package org.swapbay.kiosk.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One question for staff; the ids tell what it is about. */
public record StaffCase(
        String id,
        CaseKind kind,
        @Nullable Integer bay,
        @Nullable String assetId,
        @Nullable String personId,
        @Nullable String visitId,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolution) {}
