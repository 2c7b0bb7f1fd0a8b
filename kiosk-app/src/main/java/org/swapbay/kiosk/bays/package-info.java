/**
 * Which door holds what, and the life of a door from intent to closed.
 * Start with {@link org.swapbay.kiosk.bays.BayBank}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Bays",
        allowedDependencies = {"assets", "cases", "devices", "journal", "roster"})
package org.swapbay.kiosk.bays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
