/**
 * What people are given or told: receipts on paper, and notices that wait for whoever tells them.
 * Start with {@link org.swapbay.kiosk.notices.ReceiptDesk}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "assets",
            "devices",
            "fees",
            "health",
            "journal",
            "occasions",
            "payments",
            "repairs",
            "roster",
            "swaps"
        })
package org.swapbay.kiosk.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
