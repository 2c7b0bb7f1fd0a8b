/**
 * A school to play with, made by the program where the hardware is emulated, and nowhere else.
 * Start with {@link org.swapbay.kiosk.demonstration.DemonstrationSchool}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"assets", "devices", "fees", "journal", "payments", "repairs", "roster", "security"})
package org.swapbay.kiosk.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
