package org.swapbay.kiosk.payments;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.model.terminal.Reader;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.terminal.ReaderProcessPaymentIntentParams;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.Standing.Why;

/**
 * The card terminal beside the screen, driven by Stripe's server. The card is the terminal's business alone. A payment
 * intent moves nothing before the terminal is asked, and its name is durable by then: without a name nothing can have
 * moved, with one the provider knows. A canceled intent cannot be charged any more, so only that is "not moved".
 *
 * @see "https://docs.stripe.com/terminal/payments/collect-card-payment?terminal-sdk-platform=server-driven"
 */
@Component
@Order(1)
class StripeTerminal implements MoneyMover {

    private static final Logger log = LoggerFactory.getLogger(StripeTerminal.class);

    private final StripeDoor door;
    private final PaymentRecords rows;
    private final Records records;
    private final StripeRefunds refunds;

    StripeTerminal(StripeDoor door, PaymentRecords rows, Records records, StripeRefunds refunds) {
        this.door = door;
        this.rows = rows;
        this.records = records;
        this.refunds = refunds;
    }

    @Override
    public Means means() {
        return Means.CARD;
    }

    @Override
    public boolean ready() {
        return !reader().isEmpty();
    }

    @Override
    public Duration patience() {
        return door.settings().map(PaymentProperties.Stripe::cardPatience).orElse(Duration.ofSeconds(90));
    }

    @Override
    public Standing begin(Payment payment) {
        if (door.settings().isEmpty()) return new Standing.NotMoved(Why.NOT_TAKEN);
        if (payment.direction() == Direction.REFUND) return refunds.begin(payment);
        PaymentIntent intent;
        try {
            intent = create(payment);
        } catch (StripeException lost) {
            // An intent that nobody named is never shown to a terminal: nothing moved, and nothing will.
            log.warn("the card provider cannot be reached, payment={}", payment.key());
            return new Standing.NotMoved(StripeDoor.refused(lost) ? Why.NOT_TAKEN : Why.NO_CONNECTION);
        }
        records.record(new PaymentFact.ProviderNamed(payment.key(), intent.getId()));
        CrashPoint.hit("card.named");
        try {
            door.client()
                    .v1()
                    .terminal()
                    .readers()
                    .processPaymentIntent(
                            reader(),
                            ReaderProcessPaymentIntentParams.builder()
                                    .setPaymentIntent(intent.getId())
                                    .build(),
                            StripeDoor.once(payment.key() + "-process"));
            CrashPoint.hit("card.sent");
            return new Standing.Waiting();
        } catch (StripeException broken) {
            return StripeDoor.refused(broken)
                    ? close(intent.getId(), refusal(broken.getCode()))
                    : new Standing.NoAnswer();
        }
    }

    @Override
    public Standing ask(Payment payment) {
        if (door.settings().isEmpty()) return new Standing.NoAnswer();
        if (payment.direction() == Direction.REFUND) return refunds.ask(payment);
        var name = rows.reference(payment.key());
        // The terminal was never told of it.
        if (name.isEmpty()) return new Standing.NotMoved(Why.NO_CONNECTION);
        try {
            var intent = retrieve(name.get());
            var known = fromIntent(intent);
            return known.isPresent() ? known.get() : fromReader(intent);
        } catch (StripeException broken) {
            return new Standing.NoAnswer();
        }
    }

    @Override
    public Standing stop(Payment payment) {
        if (door.settings().isEmpty()) return new Standing.NoAnswer();
        if (payment.direction() == Direction.REFUND) return refunds.ask(payment);
        var name = rows.reference(payment.key());
        if (name.isEmpty()) return new Standing.NotMoved(Why.STOPPED);
        try {
            var action = action(name.get());
            if (action.filter(a -> "in_progress".equals(a.getStatus())).isPresent()) {
                door.client().v1().terminal().readers().cancelAction(reader());
            }
        } catch (StripeException notNow) {
            // Whether it could be stopped shows in the intent.
            log.debug("the terminal did not stop, payment={}", payment.key());
        }
        return close(name.get(), Why.STOPPED);
    }

    private PaymentIntent create(Payment payment) throws StripeException {
        var sum = payment.sum();
        return door.client()
                .v1()
                .paymentIntents()
                .create(
                        PaymentIntentCreateParams.builder()
                                .setAmount(sum.getAmountMinorLong())
                                .setCurrency(StripeDoor.currency(sum))
                                .addPaymentMethodType("card_present")
                                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.AUTOMATIC)
                                .putMetadata("swapbay_key", payment.key())
                                .build(),
                        StripeDoor.once(payment.key()));
    }

    private PaymentIntent retrieve(String name) throws StripeException {
        return door.client().v1().paymentIntents().retrieve(name);
    }

    /** What the intent alone says; nothing where it still waits for a card. */
    private static Optional<Standing> fromIntent(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" ->
                Optional.of(new Standing.Moved(
                        StripeDoor.money(intent.getAmountReceived(), intent.getCurrency()), intent.getId()));
            case "canceled" -> Optional.of(new Standing.NotMoved(Why.STOPPED));
            case "processing" -> Optional.of(new Standing.Waiting());
            default -> Optional.empty();
        };
    }

    private Standing fromReader(PaymentIntent intent) throws StripeException {
        var action = action(intent.getId());
        if (action.isEmpty()) return close(intent.getId(), Why.NO_CONNECTION);
        return switch (action.get().getStatus()) {
            case "in_progress", "succeeded" -> new Standing.Waiting();
            default -> close(intent.getId(), decline(intent.getLastPaymentError(), action.get()));
        };
    }

    /** What the terminal does about this intent, if it does. */
    private Optional<Reader.Action> action(String intent) throws StripeException {
        return Optional.ofNullable(door.client()
                        .v1()
                        .terminal()
                        .readers()
                        .retrieve(reader())
                        .getAction())
                .filter(action -> action.getProcessPaymentIntent() != null
                        && intent.equals(action.getProcessPaymentIntent().getPaymentIntent()));
    }

    /** Makes sure that it cannot be charged any more, or learns that it was. */
    private Standing close(String intent, Why why) {
        try {
            var closed = door.client().v1().paymentIntents().cancel(intent);
            return "canceled".equals(closed.getStatus()) ? new Standing.NotMoved(why) : new Standing.NoAnswer();
        } catch (StripeException notCanceled) {
            if (!StripeDoor.refused(notCanceled)) return new Standing.NoAnswer();
        }
        try {
            return fromIntent(retrieve(intent))
                    .map(known -> known instanceof Standing.NotMoved ? new Standing.NotMoved(why) : known)
                    .orElseGet(Standing.NoAnswer::new);
        } catch (StripeException broken) {
            return new Standing.NoAnswer();
        }
    }

    private String reader() {
        return door.settings().map(PaymentProperties.Stripe::reader).orElse("");
    }

    private static Why refusal(String code) {
        return switch (code == null ? "" : code) {
            case "terminal_reader_busy" -> Why.TERMINAL_BUSY;
            case "terminal_reader_offline", "terminal_reader_timeout" -> Why.TERMINAL_OFF;
            default -> Why.NOT_TAKEN;
        };
    }

    private static Why decline(StripeError last, Reader.Action action) {
        var code = last == null ? action.getFailureCode() : last.getDeclineCode();
        return switch (code == null ? "" : code) {
            case "insufficient_funds", "withdrawal_count_limit_exceeded" -> Why.NOT_ENOUGH_MONEY;
            case "expired_card" -> Why.CARD_TOO_OLD;
            case "incorrect_pin", "pin_try_exceeded", "offline_pin_required" -> Why.WRONG_PIN;
            case "canceled", "customer_canceled" -> Why.STOPPED;
            case "timeout", "terminal_reader_timeout" -> Why.TOO_LATE;
            default -> Why.DECLINED;
        };
    }
}
