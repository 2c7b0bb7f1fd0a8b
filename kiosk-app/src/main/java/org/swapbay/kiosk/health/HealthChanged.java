package org.swapbay.kiosk.health;

import java.util.List;

/** Some part became better, worse or differently ill. Published on the board's own thread. */
public record HealthChanged(List<HealthLine> lines) {}
