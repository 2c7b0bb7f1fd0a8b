/**
 * The visit: a broken Chromebook goes in, a loaner comes out.
 * Start with {@link org.swapbay.kiosk.swaps.SwapDesk}; what it decides stands in {@link org.swapbay.kiosk.swaps.VisitRules}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Swaps",
        allowedDependencies = {
            "roster",
            "assets",
            "bays",
            "cases",
            "devices",
            "journal",
            "repairs",
            "security",
            "occasions"
        })
package org.swapbay.kiosk.swaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
