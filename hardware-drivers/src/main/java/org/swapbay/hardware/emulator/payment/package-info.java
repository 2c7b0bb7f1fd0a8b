/**
 * A stand-in for the card provider, by the public description of its HTTP interface: the terminal, payment intents, the
 * page to pay on, refunds and signed web-hooks. Start with {@link org.swapbay.hardware.emulator.payment.PaymentProvider}.
 * What it cannot show: a real bank, a real card, and whatever the provider does otherwise than it says.
 */
@NullMarked
package org.swapbay.hardware.emulator.payment;

import org.jspecify.annotations.NullMarked;
