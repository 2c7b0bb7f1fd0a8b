package org.swapbay.kiosk.swaps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;

/**
 * One visit that gives back.
 *
 * @param loaner what was brought, or nothing where none was out or it was not brought
 * @param own what was to come out for it
 * @param ticketNumber under which the own one was repaired
 * @param damageTicket under which the loaner is repaired, where it came back broken
 * @param repairPolicy the version the damage is judged by
 * @param policyVersion of the policy of loaners
 */
public record GiveBack(
        VisitId visitId,
        PersonId personId,
        Progress stage,
        @Nullable AssetId loaner,
        boolean labelScanned,
        boolean chargerMissing,
        @Nullable AssetId own,
        @Nullable String ticketNumber,
        @Nullable String damageTicket,
        @Nullable Symptom symptom,
        @Nullable Cause cause,
        @Nullable String words,
        int repairPolicy,
        int policyVersion,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** How far giving back has come. */
    public enum Progress {
        /** Agreed; a door may be open. */
        AGREED,
        /** The loaner is in, and the own one still waits in its bay. */
        LOANER_IN,
        DONE,
        /** Nothing was put in or taken out. */
        CANCELLED,
        /** Staff have to look. */
        UNCLEAR
    }

    /** Neither the person nor the student's own words. */
    @Override
    public String toString() {
        return "GiveBack[" + visitId + ", " + stage + "]";
    }
}
