/**
 * The touchscreen students meet: one screen for each scene of a visit. It shows what is and passes on what a finger says;
 * it decides nothing. Start with {@link org.swapbay.kiosk.touchscreen.KioskView}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Touchscreen",
        allowedDependencies = {
            "roster",
            "assets",
            "bays",
            "repairs",
            "swaps",
            "devices",
            "fees",
            "payments",
            "occasions"
        })
package org.swapbay.kiosk.touchscreen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
