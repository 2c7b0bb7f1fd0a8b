package org.swapbay.kiosk.payments;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.Standing.Why;

/**
 * A page to pay on with a phone: Stripe's Checkout. Nobody can pay before its address is shown, and its name is durable
 * by then. It is over when the page is paid or expired, also long after the visit.
 */
@Component
@Order(2)
class StripeLinks implements MoneyMover {

    /** Of Stripe: the shortest life of a page. A minute more, because clocks differ. */
    private static final Duration LIFE = Duration.ofMinutes(31);

    private final StripeDoor door;
    private final PaymentRecords rows;
    private final Records records;
    private final StripeRefunds refunds;

    StripeLinks(StripeDoor door, PaymentRecords rows, Records records, StripeRefunds refunds) {
        this.door = door;
        this.rows = rows;
        this.records = records;
        this.refunds = refunds;
    }

    @Override
    public Means means() {
        return Means.PAY_LINK;
    }

    @Override
    public boolean ready() {
        return door.settings().filter(PaymentProperties.Stripe::links).isPresent();
    }

    @Override
    public Duration patience() {
        return door.settings().map(PaymentProperties.Stripe::linkPatience).orElse(LIFE);
    }

    @Override
    public Standing begin(Payment payment) {
        if (door.settings().isEmpty()) return new Standing.NotMoved(Why.NOT_TAKEN);
        if (payment.direction() == Direction.REFUND) return refunds.begin(payment);
        Session page;
        try {
            page = door.client().v1().checkout().sessions().create(page(payment), StripeDoor.once(payment.key()));
        } catch (StripeException lost) {
            return new Standing.NotMoved(StripeDoor.refused(lost) ? Why.NOT_TAKEN : Why.NO_CONNECTION);
        }
        records.record(new PaymentFact.ProviderNamed(payment.key(), page.getId()));
        CrashPoint.hit("link.named");
        return from(page);
    }

    @Override
    public Standing ask(Payment payment) {
        if (door.settings().isEmpty()) return new Standing.NoAnswer();
        if (payment.direction() == Direction.REFUND) return refunds.ask(payment);
        var name = rows.reference(payment.key());
        if (name.isEmpty()) return new Standing.NotMoved(Why.NO_CONNECTION);
        try {
            return from(door.client().v1().checkout().sessions().retrieve(name.get()));
        } catch (StripeException broken) {
            return new Standing.NoAnswer();
        }
    }

    @Override
    public Standing stop(Payment payment) {
        if (door.settings().isEmpty()) return new Standing.NoAnswer();
        var name = rows.reference(payment.key());
        if (payment.direction() == Direction.REFUND || name.isEmpty()) return ask(payment);
        try {
            return from(door.client().v1().checkout().sessions().expire(name.get()));
        } catch (StripeException paidOrBroken) {
            return ask(payment);
        }
    }

    private SessionCreateParams page(Payment payment) {
        var sum = payment.sum();
        var what = String.join(" ", payment.shares().stream().map(Share::fee).toList());
        var price = LineItem.PriceData.builder()
                .setCurrency(StripeDoor.currency(sum))
                .setUnitAmount(sum.getAmountMinorLong())
                .setProductData(
                        LineItem.PriceData.ProductData.builder().setName(what).build())
                .build();
        var returnTo = door.settings().orElseThrow().returnTo();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addLineItem(
                        LineItem.builder().setPriceData(price).setQuantity(1L).build())
                .setClientReferenceId(payment.key())
                .setSuccessUrl(returnTo)
                // The same with the same key: counted from the intent, not from now.
                .setExpiresAt(payment.intendedAt().plus(LIFE).getEpochSecond())
                .build();
    }

    private static Standing from(Session page) {
        if ("complete".equals(page.getStatus()) && "paid".equals(page.getPaymentStatus())) {
            var reference = Optional.ofNullable(page.getPaymentIntent()).orElse(page.getId());
            return new Standing.Moved(StripeDoor.money(page.getAmountTotal(), page.getCurrency()), reference);
        }
        if ("expired".equals(page.getStatus())) return new Standing.NotMoved(Why.TOO_LATE);
        return new Standing.Waiting(Optional.ofNullable(page.getUrl()), Optional.empty());
    }
}
