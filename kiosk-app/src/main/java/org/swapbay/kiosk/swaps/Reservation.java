package org.swapbay.kiosk.swaps;

import java.time.Instant;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/** A bay that is kept for the owner of the repaired Chromebook in it. */
public record Reservation(int bay, AssetId assetId, PersonId personId, String ticketNumber, Instant since) {}
