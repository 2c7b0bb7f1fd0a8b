/**
 * Who may use the kiosk: people, schools and badges, in OneRoster's words.
 * Start with {@link org.swapbay.kiosk.roster.Roster}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {})
package org.swapbay.kiosk.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
