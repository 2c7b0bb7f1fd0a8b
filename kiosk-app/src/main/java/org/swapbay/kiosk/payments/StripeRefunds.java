package org.swapbay.kiosk.payments;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.payments.Standing.Why;

/** Gives money back where it came from. Which payment it is given back of is durable before the provider is asked. */
@Component
class StripeRefunds {

    private static final String KEY = "swapbay_key";
    private static final long MOST_OF_ONE = 100;

    private final StripeDoor door;
    private final PaymentRecords rows;

    StripeRefunds(StripeDoor door, PaymentRecords rows) {
        this.door = door;
        this.rows = rows;
    }

    Standing begin(Payment refund) {
        var charged = rows.reference(refund.key());
        if (charged.isEmpty()) return new Standing.NotMoved(Why.NOT_TAKEN);
        try {
            return from(door.client()
                    .v1()
                    .refunds()
                    .create(
                            RefundCreateParams.builder()
                                    .setPaymentIntent(charged.get())
                                    .setAmount(refund.sum().getAmountMinorLong())
                                    .putMetadata(KEY, refund.key())
                                    .build(),
                            StripeDoor.once(refund.key())));
        } catch (StripeException broken) {
            return StripeDoor.refused(broken) ? new Standing.NotMoved(Why.NOT_TAKEN) : new Standing.NoAnswer();
        }
    }

    Standing ask(Payment refund) {
        var charged = rows.reference(refund.key());
        if (charged.isEmpty()) return new Standing.NotMoved(Why.NOT_TAKEN);
        try {
            var found = find(charged.get(), refund.key());
            // Under the same key the provider refunds once, whether or not it heard of the first request.
            return found.isPresent() ? from(found.get()) : begin(refund);
        } catch (StripeException broken) {
            return new Standing.NoAnswer();
        }
    }

    /** What the provider says it gave back under this key; nothing where it did not. */
    Money given(Payment refund) throws StripeException {
        var none = refund.sum().withAmount(0);
        var charged = rows.reference(refund.key());
        if (charged.isEmpty()) return none;
        return find(charged.get(), refund.key())
                .filter(found -> "succeeded".equals(found.getStatus()))
                .map(found -> StripeDoor.money(found.getAmount(), found.getCurrency()))
                .orElse(none);
    }

    private Optional<Refund> find(String charged, String key) throws StripeException {
        var params = RefundListParams.builder()
                .setPaymentIntent(charged)
                .setLimit(MOST_OF_ONE)
                .build();
        return door.client().v1().refunds().list(params).getData().stream()
                .filter(refund -> key.equals(refund.getMetadata().get(KEY)))
                .findFirst();
    }

    private static Standing from(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" ->
                new Standing.Moved(StripeDoor.money(refund.getAmount(), refund.getCurrency()), refund.getId());
            case "failed", "canceled" -> new Standing.NotMoved(Why.DECLINED);
            default -> new Standing.Waiting();
        };
    }
}
