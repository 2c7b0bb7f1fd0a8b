/**
 * The only door to the hardware: configuration, reconnect, health and device events.
 * Start with {@link org.swapbay.kiosk.devices.Doors}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Devices",
        allowedDependencies = {})
package org.swapbay.kiosk.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
