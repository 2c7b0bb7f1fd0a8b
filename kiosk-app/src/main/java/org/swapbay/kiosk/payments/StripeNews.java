package org.swapbay.kiosk.payments;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a web-hook of Stripe's is about.
 *
 * @param names of whatever it speaks of; any of them may be a payment of ours
 */
record StripeNews(Set<String> names) {

    static final int LONGEST = 256 * 1024;

    /** Stripe's own have up to 255 letters. */
    private static final int LONGEST_NAME = 255;

    StripeNews {
        names = Set.copyOf(names);
    }

    /** Nothing where Stripe did not sign it, or not lately, or where it cannot be read. What is not signed is not read. */
    static Optional<StripeNews> of(String body, String signature, String secret, Clock clock) {
        if (secret.isBlank() || body.length() > LONGEST) return Optional.empty();
        try {
            Webhook.Signature.verifyHeader(body, signature, secret, Webhook.DEFAULT_TOLERANCE, clock);
            return Optional.of(about(body));
        } catch (SignatureVerificationException | RuntimeException forged) {
            // Their reader of the header fails in several ways at what is no header.
            return Optional.empty();
        }
    }

    /** The object itself, or the intent it belongs to. */
    static StripeNews about(String body) {
        var object = JsonMapper.shared().readTree(body).path("data").path("object");
        return new StripeNews(Stream.of(
                        object.path("id"),
                        object.path("payment_intent"),
                        object.path("action").path("process_payment_intent").path("payment_intent"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .collect(Collectors.toSet()));
    }
}
