/**
 * When something is done without being asked for: again and again, or when something was published. Whoever does such a
 * thing is {@link org.swapbay.kiosk.occasions.Unasked} and says so itself. Start there.
 */
@NullMarked
@ApplicationModule(
        displayName = "Occasions",
        allowedDependencies = {})
package org.swapbay.kiosk.occasions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
