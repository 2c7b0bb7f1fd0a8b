/**
 * What a family owes and why: the school's schedule, the assessment that explains itself, and the ledger.
 * Start with {@link org.swapbay.kiosk.fees.FeeAssessment} for what is charged and {@link org.swapbay.kiosk.fees.FeeDesk}
 * for what is done about it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Fees",
        allowedDependencies = {"assets", "journal", "occasions", "repairs", "roster", "swaps"})
package org.swapbay.kiosk.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
