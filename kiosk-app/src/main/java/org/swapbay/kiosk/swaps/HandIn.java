package org.swapbay.kiosk.swaps;

import java.time.LocalDate;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;

/**
 * The Chromebook in the student's hand.
 *
 * @param labelScanned false where the label could not be read and the register was believed
 * @param errand {@link Errand#SWAP} or {@link Errand#HAND_IN_ONLY}; where a loaner is brought back the errand it is brought for
 * @param chargerMissing what belongs to it did not come along
 * @param fetchesLater a loaner could be had and is not taken now
 * @param chargerBy until when the student said to bring the charger
 */
public record HandIn(
        Asset asset,
        boolean labelScanned,
        Errand errand,
        boolean chargerMissing,
        boolean fetchesLater,
        Optional<LocalDate> chargerBy) {

    /** Of which nobody asked for the charger. */
    public HandIn(Asset asset, boolean labelScanned, Errand errand) {
        this(asset, labelScanned, errand, false, false, Optional.empty());
    }

    HandIn withoutCharger(Optional<LocalDate> by) {
        return new HandIn(asset, labelScanned, errand, true, fetchesLater, by);
    }

    HandIn withCharger() {
        return new HandIn(asset, labelScanned, errand, false, fetchesLater, Optional.empty());
    }

    /** No loaner goes out in this visit. */
    HandIn alone() {
        return new HandIn(asset, labelScanned, Errand.HAND_IN_ONLY, chargerMissing, fetchesLater, chargerBy);
    }

    HandIn fetchingLater() {
        return new HandIn(asset, labelScanned, errand, chargerMissing, true, chargerBy);
    }
}
