package org.swapbay.kiosk.payments;

import java.util.Locale;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;

/** What has to be done for a scene at the till, in order. */
sealed interface PayEffect {

    /** The intent becomes durable, then it is sent. */
    record Begin(PaymentIntended intended, Payer payer) implements PayEffect {}

    record Stop(String key) implements PayEffect {}

    record PrintReceipt(String key, Locale language) implements PayEffect {}

    record PrintSlip(String slip, Basket basket, Locale language) implements PayEffect {}
}
