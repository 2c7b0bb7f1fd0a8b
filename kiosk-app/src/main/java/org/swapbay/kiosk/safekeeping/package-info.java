/**
 * Whether the records can be trusted at the start, what is kept to bring them back, and what to do when nothing can.
 * Start with {@link org.swapbay.kiosk.safekeeping.Opening}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Safekeeping",
        allowedDependencies = {"cases", "journal", "occasions"})
package org.swapbay.kiosk.safekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
