/**
 * Repair tickets from what a student reports to what a technician finds, does and spends.
 * Start with {@link org.swapbay.kiosk.repairs.Workshop}; {@link org.swapbay.kiosk.repairs.RepairDesk} opens tickets.
 */
@NullMarked
@ApplicationModule(
        displayName = "Repairs",
        allowedDependencies = {"assets", "journal", "occasions", "roster"})
package org.swapbay.kiosk.repairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
