/**
 * What the school decides, version by version: published from a day on, signed with a name and a reason, and taken back
 * until that day. What a policy is about and where it is kept, its {@link org.swapbay.kiosk.policies.PolicyArea} knows.
 * Start with {@link org.swapbay.kiosk.policies.Policies}.
 */
@NullMarked
@ApplicationModule(displayName = "Policies", allowedDependencies = "journal")
package org.swapbay.kiosk.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
