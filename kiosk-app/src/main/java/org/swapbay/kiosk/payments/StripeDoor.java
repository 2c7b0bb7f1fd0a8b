package org.swapbay.kiosk.payments;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.payments.PaymentProperties.Stripe;

/**
 * The one way to Stripe. Whether to ask again is decided here, not in a library; only a request whose line broke off may
 * be sent once more underneath, by the runtime, and under the same key it is the same payment.
 */
@Component
class StripeDoor {

    /** In milliseconds; a family stands before the screen. */
    private static final int CONNECT = 5_000;

    private static final int READ = 15_000;
    private static final int SERVER_FAULT = 500;

    private final Optional<Stripe> settings;
    private final Optional<StripeClient> client;

    StripeDoor(PaymentProperties properties) {
        settings = Optional.ofNullable(properties.stripe())
                .filter(stripe -> !stripe.key().isBlank());
        client = settings.map(stripe -> StripeClient.builder()
                .setApiKey(stripe.key())
                .setApiBase(stripe.apiBase())
                .setConnectTimeout(CONNECT)
                .setReadTimeout(READ)
                .setMaxNetworkRetries(0)
                .build());
    }

    Optional<Stripe> settings() {
        return settings;
    }

    StripeClient client() {
        return client.orElseThrow(() -> new IllegalStateException("no key for Stripe"));
    }

    /** Under one key the provider does a thing once, however often it hears of it. */
    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** Whether it is certain that the request did nothing. Too many requests, refusals and no such thing are. */
    static boolean refused(StripeException answer) {
        var status = answer.getStatusCode();
        // 409: the same key is being worked on, so something may be done.
        return status != null && status >= 400 && status < SERVER_FAULT && status != 409;
    }

    static Money money(long amount, String currency) {
        return Money.ofMinor(CurrencyUnit.of(currency.toUpperCase(Locale.ROOT)), amount);
    }

    static String currency(Money money) {
        return money.getCurrencyUnit().getCode().toLowerCase(Locale.ROOT);
    }
}
