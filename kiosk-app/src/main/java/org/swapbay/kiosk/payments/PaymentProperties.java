package org.swapbay.kiosk.payments;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param pages the district's own pay pages */
@ConfigurationProperties("swapbay.payments")
record PaymentProperties(
        @Nullable Stripe stripe,
        @DefaultValue List<Page> pages,
        @DefaultValue("true") boolean slip) {

    PaymentProperties {
        pages = List.copyOf(pages);
    }

    /**
     * @param key {@code swapbay.payments.stripe.key}: without one neither card nor link is offered
     * @param apiBase {@code swapbay.payments.stripe.api-base}: where the provider is
     * @param reader {@code swapbay.payments.stripe.reader}: the terminal beside the screen, such as {@code tmr_…}; without
     *     one no card is taken
     * @param links {@code swapbay.payments.stripe.links}: whether a page to pay on with a phone is offered
     * @param returnTo {@code swapbay.payments.stripe.return-to}: where that page leads afterwards
     * @param webhookSecret of the endpoint {@code /hooks/stripe}, which is shut without one
     * @param cardPatience {@code swapbay.payments.stripe.card-patience}: so long the terminal waits for a card
     */
    record Stripe(
            @DefaultValue("") String key,
            @DefaultValue("https://api.stripe.com") String apiBase,
            @DefaultValue("") String reader,
            @DefaultValue("false") boolean links,
            @DefaultValue("https://stripe.com") String returnTo,
            @DefaultValue("") String webhookSecret,
            @DefaultValue("90s") Duration cardPatience,
            @DefaultValue("35m") Duration linkPatience) {

        /** Never the key. */
        @Override
        public String toString() {
            return "Stripe[" + apiBase + "]";
        }
    }

    /** @param name such as RevTrak @param address with {@code {fees}} and {@code {amount}} in it */
    record Page(String name, String address) {}
}
