/**
 * Every Chromebook, its tag, and who holds it: the register and the custody ledger.
 * Start with {@link org.swapbay.kiosk.assets.Assets} and {@link org.swapbay.kiosk.assets.CustodyLedger}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Assets",
        allowedDependencies = {"journal", "occasions", "roster"})
package org.swapbay.kiosk.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
