package org.swapbay.kiosk.policies;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who published a version and why, and who took it back. */
public record Publication(
        int version,
        LocalDate effectiveFrom,
        String publishedBy,
        Instant publishedAt,
        String reason,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {}
