/**
 * Repair tickets, what students report, and what the school's policy says about it.
 * Start with {@link org.swapbay.kiosk.repairs.RepairDesk}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Repairs",
        allowedDependencies = {"assets", "roster"})
package org.swapbay.kiosk.repairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
