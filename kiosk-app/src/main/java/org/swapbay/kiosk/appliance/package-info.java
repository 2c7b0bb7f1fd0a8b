/**
 * The program as one unit of the machine it runs on: tells systemd that it is ready, how it is, and that visits are
 * still served. Does nothing where systemd did not start it. Start with
 * {@link org.swapbay.kiosk.appliance.Lifeline}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Appliance",
        allowedDependencies = {"occasions", "swaps"})
package org.swapbay.kiosk.appliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
