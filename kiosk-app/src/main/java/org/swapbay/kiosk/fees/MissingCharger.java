package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/**
 * A charger that a student said is not there.
 *
 * @param broughtBy until when it is to be brought; nothing where it is gone
 * @param inOn the day on which the Chromebook came in without it; nothing where it did not come in
 */
public record MissingCharger(
        String visitId,
        PersonId personId,
        AssetId assetId,
        @Nullable LocalDate broughtBy,
        @Nullable LocalDate inOn) {}
