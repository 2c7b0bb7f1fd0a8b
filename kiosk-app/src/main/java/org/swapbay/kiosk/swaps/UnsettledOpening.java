package org.swapbay.kiosk.swaps;

import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.Purpose;

/**
 * An intent whose outcome nobody recorded before the program ended. Its pulse may have been given.
 *
 * @param seenOpen the door was seen open before the end
 */
record UnsettledOpening(
        IntentId intentId, VisitId visitId, int bay, Purpose purpose, AssetId assetId, boolean seenOpen) {}
