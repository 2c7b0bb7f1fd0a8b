package org.swapbay.kiosk.payments;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * News from Stripe. A web-hook is believed to come from Stripe, not to say how things stand: it only makes the teller ask
 * now instead of in a while. So one that is doubled, late or overtaken by another does no harm. Shut without
 * {@code swapbay.payments.stripe.webhook-secret}.
 */
@RestController
class StripeHooks {

    private static final Logger log = LoggerFactory.getLogger(StripeHooks.class);

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
        if (secret.isBlank() || body.length() > StripeNews.LONGEST)
            return ResponseEntity.notFound().build();
        var news = StripeNews.of(body, signature, secret, clock);
        if (news.isEmpty()) {
            log.warn("news that Stripe did not sign were dropped");
            return ResponseEntity.badRequest().build();
        }
        news.get().names().stream()
                .flatMap(name -> rows.keysOf(name).stream())
                .distinct()
                .forEach(following::look);
        return ResponseEntity.ok().build();
    }
}
