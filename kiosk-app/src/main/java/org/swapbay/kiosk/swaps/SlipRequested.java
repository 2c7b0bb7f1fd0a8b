package org.swapbay.kiosk.swaps;

import java.util.Locale;
import org.swapbay.kiosk.assets.AssetId;

/** A Chromebook goes to the workshop, and the slip that goes with it has to be printed. */
public record SlipRequested(AssetId asset, Locale language) {}
