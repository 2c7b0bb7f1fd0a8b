package org.swapbay.kiosk.health;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows how some parts are. A bean of this type is asked every few seconds, on a thread of its own, and may throw: its
 * parts are then not seen. Modules that depend on this one bring their own.
 */
public interface HealthSource {

    /** What it speaks of; of each of these at least one finding comes. */
    Set<Part> parts();

    Look look();

    /** What a look found, and the numbers it came by. */
    record Look(List<Finding> findings, Map<Figure, Double> figures) {

        public static Look of(Finding... findings) {
            return new Look(List.of(findings), Map.of());
        }
    }
}
