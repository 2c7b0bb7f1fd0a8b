/**
 * Tells people who are not at the kiosk what is wrong with it, and that it is over: by mail, by a signed web-hook.
 * Start with {@link org.swapbay.kiosk.alerts.AlertRules}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Alerts",
        allowedDependencies = {"health", "occasions"})
package org.swapbay.kiosk.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
