/**
 * What happened, forced to disk before anyone is told: the intent journal and the one place that commits.
 * Start with {@link org.swapbay.kiosk.journal.Records}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {})
package org.swapbay.kiosk.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
