/**
 * What the {@code swapbay} command on this machine asks of the running program.
 * Start with {@link org.swapbay.kiosk.local.LocalDesk}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Local",
        allowedDependencies = {"health", "safekeeping", "swaps"})
package org.swapbay.kiosk.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
