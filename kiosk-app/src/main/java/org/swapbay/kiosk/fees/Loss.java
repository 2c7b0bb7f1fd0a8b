package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/**
 * What was reported as lost, stolen or missing.
 *
 * @param foundOn when it turned up, if it did
 * @param visitId at the kiosk, where it was missing in one
 * @param broughtBy until when it may be brought and costs nothing
 */
public record Loss(
        String id,
        IncidentKind kind,
        PersonId student,
        String school,
        @Nullable AssetId asset,
        @Nullable Accessory accessory,
        @Nullable String policeReport,
        LocalDate day,
        String note,
        @Nullable LocalDate foundOn,
        @Nullable String visitId,
        @Nullable LocalDate broughtBy) {}
