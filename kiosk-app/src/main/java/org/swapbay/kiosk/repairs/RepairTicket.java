package org.swapbay.kiosk.repairs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/**
 * One repair.
 *
 * @param number what people say and scan, such as {@code R-000123}
 * @param visitId the visit that opened it; a visit opens at most one
 * @param labelScanned false where the student could not scan the label and the register was believed
 */
public record RepairTicket(
        String number,
        String visitId,
        AssetId assetId,
        PersonId personId,
        Symptom symptom,
        Cause cause,
        @Nullable String words,
        String kiosk,
        int bay,
        boolean labelScanned,
        int policyVersion,
        Instant openedAt,
        TicketState state) {}
