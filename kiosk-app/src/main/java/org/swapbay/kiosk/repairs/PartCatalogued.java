package org.swapbay.kiosk.repairs;

import org.swapbay.kiosk.journal.Fact;

/** A part costs this from now on, in minor units. What was used before keeps the price it had. */
public record PartCatalogued(String part, String name, long price, String currency, String by) implements Fact {}
