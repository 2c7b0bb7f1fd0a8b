package org.swapbay.kiosk.swaps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/**
 * A bay that is kept for the owner of the repaired Chromebook in it.
 *
 * @param remindedAt when the owner was reminded of it
 * @param calledBack nobody came for it in time; staff take it out, and until then its owner still can
 */
public record Reservation(
        int bay,
        AssetId assetId,
        PersonId personId,
        String ticketNumber,
        Instant since,
        @Nullable Instant remindedAt,
        boolean calledBack) {}
