package org.swapbay.kiosk.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.Finding;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.Following;
import org.swapbay.kiosk.payments.MoneyMover;
import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PaymentFact;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.swaps.TillEvent;

/** A payment is followed to its end in service, also where following it fails. */
class FollowingTests {

    private final LinkedBlockingQueue<TillEvent> shown = new LinkedBlockingQueue<>();
    private Till till;
    private Flawed card;
    private PaymentsProbe.Followed followed;

    @BeforeEach
    void open() throws IOException {
        till = new Till(RandomGenerator.of("L64X128MixRandom"));
        card = new Flawed(till.part(PaymentsProbe.card()));
        var teller = PaymentsProbe.teller(
                List.of(card),
                till.part(Payments.class),
                till.part(PaymentBook.class),
                till.part(PaymentsProbe.rows()),
                till.part(Records.class));
        followed = PaymentsProbe.followed(
                teller, till.part(PaymentBook.class), till.part(Records.class), shown::add, till.clock);
        following().start();
    }

    @AfterEach
    void close() {
        following().stop();
        till.close();
    }

    private Following following() {
        return followed.following();
    }

    @Test
    void aPaymentThatCouldNotBeAskedForIsAskedForAgainUntilItIsAnswered() throws InterruptedException {
        var key = intended();
        card.failing.set(3);
        till.provider.present(TestCard.GOOD);
        following().begin(key);
        assertThat(end()).isInstanceOf(Standing.Moved.class);
        assertThat(till.booked()).isEqualTo(till.charged()).isEqualTo(Till.OWED);
        assertThat(card.begun.get()).as("sent once").isEqualTo(1);
    }

    @Test
    void aBeginThatFailsIsNotBegunAgain() throws InterruptedException {
        var key = intended();
        card.beginFails = true;
        following().begin(key);
        assertThat(end()).isEqualTo(new Standing.NotMoved(Standing.Why.NO_CONNECTION));
        assertThat(card.begun.get()).isEqualTo(1);
        assertThat(till.charged()).isZero();
        assertThat(till.state(key)).isEqualTo(Payment.State.ABANDONED);
    }

    @Test
    void failingToAskIsOnRecordOnceAndSoIsItsEnd() throws InterruptedException {
        var key = intended();
        card.failing.set(4);
        till.provider.present(TestCard.GOOD);
        following().begin(key);
        end();
        assertThat(till.facts(PaymentFact.FollowingFailed.class))
                .containsExactly(new PaymentFact.FollowingFailed(key, "IllegalStateException"));
        assertThat(till.facts(PaymentFact.FollowingResumed.class))
                .containsExactly(new PaymentFact.FollowingResumed(key));
    }

    @Test
    void healthSaysThatAPaymentCannotBeFollowed() throws InterruptedException {
        var key = intended();
        card.failing.set(Integer.MAX_VALUE);
        following().begin(key);
        var unanswered = requireNonNull(shown.poll(20, TimeUnit.SECONDS));
        assertThat(unanswered).isEqualTo(new PayEvent.Stands(key, new Standing.Waiting()));
        assertThat(shown.poll(20, TimeUnit.SECONDS)).isEqualTo(new PayEvent.Stands(key, new Standing.NoAnswer()));
        assertThat(health()).extracting(Finding::cause, Finding::count).containsExactly(Cause.PAYMENT_NOT_FOLLOWED, 1L);
        till.provider.present(TestCard.GOOD);
        card.failing.set(0);
        end();
        assertThat(health()).extracting(Finding::cause).isEqualTo(Cause.NONE);
    }

    @Test
    void whatWasAnsweredIsNoTroubleAlsoWhileTheRecordTakesNothing() {
        var key = intended();
        followed.failed(key);
        assertThat(health()).extracting(Finding::cause).isEqualTo(Cause.PAYMENT_NOT_FOLLOWED);
        till.fillDisk();
        followed.over(key);
        assertThat(health()).extracting(Finding::cause).isEqualTo(Cause.NONE);
    }

    @Test
    void silenceIsATroubleOnlyAfterAWhile() {
        var key = intended();
        followed.silent(key);
        assertThat(health()).extracting(Finding::cause).isEqualTo(Cause.NONE);
        till.clock.forward(Duration.ofMinutes(2));
        assertThat(health()).extracting(Finding::cause).isEqualTo(Cause.NO_CONNECTION);
    }

    @Test
    void aPaymentThatNobodyFollowsIsFoundAndAskedFor() throws InterruptedException {
        var key = intended();
        till.provider.present(TestCard.GOOD);
        till.teller().begin(key);
        followed.round();
        assertThat(shown).as("just intended").isEmpty();
        till.clock.forward(Duration.ofMinutes(2));
        followed.round();
        assertThat(end()).isInstanceOf(Standing.Moved.class);
        assertThat(card.begun.get()).as("asked for, not sent").isZero();
    }

    private String intended() {
        var key = till.nextKey();
        till.intend(key, Means.CARD, Till.OWED);
        return key;
    }

    private Finding health() {
        return followed.health().look().findings().getFirst();
    }

    private Standing end() throws InterruptedException {
        while (true) {
            var told = (PayEvent.Stands) requireNonNull(shown.poll(20, TimeUnit.SECONDS), "nothing more was told");
            if (told.standing().isFinal()) return told.standing();
        }
    }

    /** The production mover, with a program around it that fails. */
    private static final class Flawed implements MoneyMover {

        final AtomicInteger failing = new AtomicInteger();
        final AtomicInteger begun = new AtomicInteger();
        volatile boolean beginFails;
        private final MoneyMover card;

        Flawed(MoneyMover card) {
            this.card = card;
        }

        @Override
        public Means means() {
            return Means.CARD;
        }

        @Override
        public boolean ready() {
            return card.ready();
        }

        @Override
        public Standing begin(Payment payment) {
            begun.incrementAndGet();
            if (beginFails) throw new IllegalStateException("before anything was sent");
            return card.begin(payment);
        }

        @Override
        public Standing ask(Payment payment) {
            if (failing.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0) throw new IllegalStateException("cannot ask");
            return card.ask(payment);
        }

        @Override
        public Standing stop(Payment payment) {
            return card.stop(payment);
        }

        @Override
        public Duration patience() {
            return card.patience();
        }
    }
}
