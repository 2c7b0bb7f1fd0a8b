package org.swapbay.kiosk.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.emulator.payment.ProviderHook;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.swaps.TillEvent;

/** News of the provider: believed to be its own, or dropped; never believed about money. */
class StripeHookTests {

    private static final int TAKEN = 200;
    private static final int DROPPED = 400;

    private final LinkedBlockingQueue<TillEvent> shown = new LinkedBlockingQueue<>();
    private Till till;
    private PaymentsProbe.Followed followed;
    private BiFunction<String, String, Integer> hooks;

    /** Nothing is looked at by itself, so that what happens comes of the news. */
    @BeforeEach
    void open() throws IOException {
        till = new Till(RandomGenerator.of("L64X128MixRandom"));
        followed = PaymentsProbe.followed(
                till.teller(),
                till.part(PaymentBook.class),
                till.part(Records.class),
                shown::add,
                till.clock,
                Duration.ofHours(1));
        hooks = PaymentsProbe.hooks(till.part(PaymentsProbe.rows()), followed.following(), till.clock);
        followed.following().start();
    }

    @AfterEach
    void close() {
        followed.following().stop();
        till.close();
    }

    @Test
    void newsThatAreTooLongAreNotReadAtAll() {
        assertThat(hooks.apply("x".repeat(256 * 1024), "t=1,v1=00")).isEqualTo(DROPPED);
        assertThat(hooks.apply("x".repeat(256 * 1024 + 1), "t=1,v1=00")).isEqualTo(404);
    }

    @Test
    void newsMakeTheTellerAskAtOnce() throws InterruptedException {
        paidWithoutBeingAsked();
        assertThat(post(news(), PaymentsProbe.HOOK_SECRET, now())).isEqualTo(TAKEN);
        assertThat(told()).isInstanceOf(Standing.Moved.class);
        assertThat(till.booked()).isEqualTo(till.charged()).isEqualTo(Till.OWED);
    }

    @Test
    void forgedOldAndAlteredNewsAreDropped() throws InterruptedException {
        paidWithoutBeingAsked();
        assertThat(post(news(), "whsec_of_somebody", now()))
                .as("signed by another")
                .isEqualTo(DROPPED);
        assertThat(post(news(), PaymentsProbe.HOOK_SECRET, now().minus(Duration.ofMinutes(6))))
                .as("heard before, and sent again later")
                .isEqualTo(DROPPED);
        var signature = news().signature(PaymentsProbe.HOOK_SECRET, now());
        assertThat(hooks.apply(news().body().replace("succeeded", "canceled"), signature))
                .as("altered on the way")
                .isEqualTo(DROPPED);
        assertThat(hooks.apply(news().body(), "")).as("not signed").isEqualTo(DROPPED);
        assertThat(shown).isEmpty();
        assertThat(till.booked()).isZero();
    }

    @Test
    void doubledNewsBookOnceAndOvertakenOnesDoNoHarm() throws InterruptedException {
        paidWithoutBeingAsked();
        for (var hook : till.provider.hooks().reversed()) {
            assertThat(post(hook, PaymentsProbe.HOOK_SECRET, now())).isEqualTo(TAKEN);
            assertThat(post(hook, PaymentsProbe.HOOK_SECRET, now())).isEqualTo(TAKEN);
        }
        assertThat(told()).isInstanceOf(Standing.Moved.class);
        assertThat(till.booked()).isEqualTo(till.charged()).isEqualTo(Till.OWED);
    }

    @Test
    void newsOfSomebodyElsesMoneyDoNothing() {
        var other = new ProviderHook("payment_intent.succeeded", """
                {"id":"evt_9","object":"event","data":{"object":{"id":"pi_not_ours","object":"payment_intent"}}}""");
        assertThat(post(other, PaymentsProbe.HOOK_SECRET, now())).isEqualTo(TAKEN);
        var before = till.provider.requests().size();
        assertThat(shown).isEmpty();
        assertThat(till.provider.requests()).hasSize(before);
    }

    private void paidWithoutBeingAsked() throws InterruptedException {
        var key = till.nextKey();
        till.intend(key, Means.CARD, Till.OWED);
        followed.following().begin(key);
        assertThat(told()).isEqualTo(new Standing.Waiting());
        till.provider.present(TestCard.GOOD);
    }

    private Standing told() throws InterruptedException {
        return ((PayEvent.Stands) requireNonNull(shown.poll(20, TimeUnit.SECONDS), "nothing was told")).standing();
    }

    private ProviderHook news() {
        return till.provider.hooks().getFirst();
    }

    private int post(ProviderHook hook, String secret, Instant signedAt) {
        return hooks.apply(hook.body(), hook.signature(secret, signedAt));
    }

    private Instant now() {
        return till.clock.instant();
    }
}
