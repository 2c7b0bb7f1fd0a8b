package org.swapbay.kiosk.swaps;

import org.swapbay.kiosk.assets.Asset;

/**
 * The Chromebook in the student's hand.
 *
 * @param labelScanned false where the label could not be read and the register was believed
 * @param errand {@link Errand#SWAP} or {@link Errand#HAND_IN_ONLY}
 */
public record HandIn(Asset asset, boolean labelScanned, Errand errand) {}
