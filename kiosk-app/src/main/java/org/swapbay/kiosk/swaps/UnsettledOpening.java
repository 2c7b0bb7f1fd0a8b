package org.swapbay.kiosk.swaps;

import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.Purpose;

/**
 * An intent whose outcome nobody recorded before the program ended. Its pulse may have been given.
 *
 * @param seenOpen the door was seen open before the end
 * @param readyTicket under which the asset was repaired and waits for its owner
 */
record UnsettledOpening(
        IntentId intentId,
        VisitId visitId,
        int bay,
        Purpose purpose,
        AssetId assetId,
        boolean seenOpen,
        @Nullable String readyTicket) {

    /** Of an asset that does not wait for its owner. */
    UnsettledOpening(IntentId intentId, VisitId visitId, int bay, Purpose purpose, AssetId assetId, boolean seenOpen) {
        this(intentId, visitId, bay, purpose, assetId, seenOpen, null);
    }
}
