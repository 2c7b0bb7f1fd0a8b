/**
 * What the machine could not explain and a person has to decide.
 * Start with {@link org.swapbay.kiosk.cases.StaffCases}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Staff cases",
        allowedDependencies = {})
package org.swapbay.kiosk.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
