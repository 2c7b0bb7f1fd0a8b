package org.swapbay.hardware.emulator.payment;

import java.util.Locale;

/**
 * How refunds stand. A bank may take days, and give one back long after it was done.
 *
 * @see "https://docs.stripe.com/refunds#failed-refunds"
 */
public enum RefundStatus {
    SUCCEEDED,
    PENDING,
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
