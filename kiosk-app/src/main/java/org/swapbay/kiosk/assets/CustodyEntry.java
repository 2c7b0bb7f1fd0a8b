package org.swapbay.kiosk.assets;

import java.time.Instant;

/**
 * One line of the custody ledger.
 *
 * @param cause what led to it, unique: the same cause never moves an asset twice
 * @param note why, for the people who read the timeline
 * @param hash SHA-256 over the previous line's hash and this line
 */
public record CustodyEntry(
        long seq, AssetId assetId, Custody custody, String note, String cause, Instant recordedAt, String hash) {}
