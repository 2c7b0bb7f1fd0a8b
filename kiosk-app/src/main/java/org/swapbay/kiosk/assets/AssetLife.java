package org.swapbay.kiosk.assets;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an asset was bought, for how much, and until when it is worth keeping. What nobody has said is missing.
 *
 * @param purchaseCost in minor units of {@code purchaseCurrency}; both or none
 * @param warrantyUntil the last day the maker mends it
 * @param updatesUntil the last day the maker sends updates: Google calls it the auto-update expiration
 * @param retiredAt since when it no longer belongs to the fleet
 */
public record AssetLife(
        @Nullable LocalDate purchasedOn,
        @Nullable Long purchaseCost,
        @Nullable String purchaseCurrency,
        @Nullable LocalDate warrantyUntil,
        @Nullable LocalDate updatesUntil,
        @Nullable Instant retiredAt) {

    public static final AssetLife UNKNOWN = new AssetLife(null, null, null, null, null, null);

    public boolean underWarranty(LocalDate day) {
        return warrantyUntil != null && !day.isAfter(warrantyUntil);
    }

    public boolean updatesEnded(LocalDate day) {
        return updatesUntil != null && day.isAfter(updatesUntil);
    }
}
