package org.swapbay.kiosk.payments;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * News from Stripe. A web-hook is believed to come from Stripe, not to say how things stand: it only makes the teller ask
 * now instead of in a while. So one that is doubled, late or overtaken by another does no harm. Shut without
 * {@code swapbay.payments.stripe.webhook-secret}.
 */
@RestController
class StripeHooks {

    private static final Logger log = LoggerFactory.getLogger(StripeHooks.class);
    private static final int LONGEST = 256 * 1024;

    private final PaymentRecords rows;
    private final Following following;
    private final StripeDoor door;
    private final Clock clock;

    StripeHooks(PaymentRecords rows, Following following, StripeDoor door, Clock clock) {
        this.rows = rows;
        this.following = following;
        this.door = door;
        this.clock = clock;
    }

    @PostMapping("/hooks/stripe")
    ResponseEntity<Void> heard(@RequestBody String body, @RequestHeader("Stripe-Signature") String signature) {
        var secret =
                door.settings().map(PaymentProperties.Stripe::webhookSecret).orElse("");
        if (secret.isBlank() || body.length() > LONGEST)
            return ResponseEntity.notFound().build();
        try {
            Webhook.constructEvent(body, signature, secret, Webhook.DEFAULT_TOLERANCE, clock);
        } catch (SignatureVerificationException | RuntimeException forged) {
            log.warn("news that Stripe did not sign were dropped");
            return ResponseEntity.badRequest().build();
        }
        names(JsonMapper.shared().readTree(body).path("data").path("object"))
                .flatMap(name -> rows.keysOf(name).stream())
                .distinct()
                .forEach(following::look);
        return ResponseEntity.ok().build();
    }

    /** Whatever it is about may be a payment of ours: the object itself, or the intent it belongs to. */
    private static Stream<String> names(JsonNode object) {
        return Stream.of(
                        object.path("id"),
                        object.path("payment_intent"),
                        object.path("action").path("process_payment_intent").path("payment_intent"))
                .map(node -> node.asString(""))
                .filter(name -> !name.isBlank());
    }
}
