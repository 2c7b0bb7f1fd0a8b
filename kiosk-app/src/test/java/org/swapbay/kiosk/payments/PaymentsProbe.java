package org.swapbay.kiosk.payments;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What tests of other packages may not make themselves. */
public final class PaymentsProbe {

    public static final String READER = "tmr_stand_in";
    public static final String HOOK_SECRET = "whsec_of_the_test";

    private PaymentsProbe() {}

    /** Card and link by the provider at this address. */
    public static Object properties(URI provider) {
        var base = provider.toString();
        return new PaymentProperties(
                new PaymentProperties.Stripe(
                        "sk_test_of_the_test",
                        base.substring(0, base.length() - 1),
                        READER,
                        true,
                        "https://school.example/thanks",
                        HOOK_SECRET,
                        Duration.ofSeconds(90),
                        Duration.ofMinutes(35)),
                List.of(),
                true);
    }
}
