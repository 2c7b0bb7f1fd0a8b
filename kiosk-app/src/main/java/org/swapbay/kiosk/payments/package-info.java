/**
 * How families pay: the visit at the till, the ways money moves, and what is done when nobody answers.
 * Start with {@link org.swapbay.kiosk.payments.PayRules} for what the screen does and with
 * {@link org.swapbay.kiosk.payments.Teller} for what the money does; another way to pay is a
 * {@link org.swapbay.kiosk.payments.MoneyMover}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {
            "cases",
            "devices",
            "fees",
            "health",
            "journal",
            "occasions",
            "roster",
            "security",
            "swaps"
        })
package org.swapbay.kiosk.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
