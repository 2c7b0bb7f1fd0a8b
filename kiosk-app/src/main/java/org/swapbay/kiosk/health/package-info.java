/**
 * How the kiosk is, part by part: state, since when, why, and what to do about it. Everybody who tells it, the console,
 * the command line, the metrics and the alerts, reads it here.
 * Start with {@link org.swapbay.kiosk.health.HealthBoard}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Health",
        allowedDependencies = {"bays", "devices", "occasions", "safekeeping"})
package org.swapbay.kiosk.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
