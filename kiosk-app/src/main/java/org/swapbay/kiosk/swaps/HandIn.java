package org.swapbay.kiosk.swaps;

import org.swapbay.kiosk.assets.Asset;

/**
 * The Chromebook in the student's hand.
 *
 * @param labelScanned false where the label could not be read and the register was believed
 * @param errand {@link Errand#SWAP} or {@link Errand#HAND_IN_ONLY}; where a loaner is brought back the errand it is brought for
 * @param chargerMissing said of a loaner that is brought back
 * @param fetchesLater a loaner could be had and is not taken now
 */
public record HandIn(Asset asset, boolean labelScanned, Errand errand, boolean chargerMissing, boolean fetchesLater) {

    /** Of which nobody asked for the charger. */
    public HandIn(Asset asset, boolean labelScanned, Errand errand) {
        this(asset, labelScanned, errand, false, false);
    }

    HandIn withoutCharger(boolean missing) {
        return new HandIn(asset, labelScanned, errand, missing, fetchesLater);
    }

    /** No loaner goes out in this visit. */
    HandIn alone() {
        return new HandIn(asset, labelScanned, Errand.HAND_IN_ONLY, chargerMissing, fetchesLater);
    }

    HandIn fetchingLater() {
        return new HandIn(asset, labelScanned, errand, chargerMissing, true);
    }
}
