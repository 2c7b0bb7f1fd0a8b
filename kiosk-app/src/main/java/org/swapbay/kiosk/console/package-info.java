/**
 * The staff's screens: what is wrong, the cabinet, tickets, cases and assets. Views show and ask; what is decided is
 * recorded by {@link org.swapbay.kiosk.console.CaseDecisions} and {@link org.swapbay.kiosk.repairs.Workshop}.
 * Start with {@link org.swapbay.kiosk.console.ConsoleLayout}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "journal",
            "occasions",
            "safekeeping",
            "roster",
            "devices",
            "security",
            "assets",
            "cases",
            "cash",
            "bays",
            "repairs",
            "fees",
            "payments",
            "notices",
            "swaps",
            "policies",
            "audit",
            "health"
        })
package org.swapbay.kiosk.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
