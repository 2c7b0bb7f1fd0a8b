/**
 * Who may do what: PINs, staff accounts and sign-in, throttling, and the rules and headers of every request.
 * Start with {@link org.swapbay.kiosk.security.Pins} and {@link org.swapbay.kiosk.security.StaffAccounts}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"cases", "journal", "occasions"})
package org.swapbay.kiosk.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
