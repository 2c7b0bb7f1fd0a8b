package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.payments.Standing;

/** Money by card and by link, against the provider's stand-in, without a screen. */
class TillTests {

    private Till till;

    @BeforeEach
    void open() throws IOException {
        till = new Till(RandomGenerator.of("L64X128MixRandom"));
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aCardThatIsGoodIsChargedAndBookedOnce() {
        var key = till.nextKey();
        till.intend(key, Means.CARD, Till.OWED);
        assertThat(till.teller().begin(key)).isInstanceOf(Standing.Waiting.class);
        assertThat(till.teller().ask(key)).isInstanceOf(Standing.Waiting.class);
        till.provider.present(TestCard.GOOD);
        assertThat(till.teller().ask(key)).isInstanceOf(Standing.Moved.class);
        assertThat(till.teller().ask(key)).as("asked again").isInstanceOf(Standing.Moved.class);
        assertThat(till.booked()).isEqualTo(till.charged()).isEqualTo(Till.OWED);
        assertThat(till.provider.moved()).singleElement().satisfies(moved -> assertThat(moved.key())
                .isEqualTo(key));
    }

    @Test
    void aCardThatIsDeclinedCostsNothingAndTheNextOneMay() {
        var key = till.nextKey();
        till.intend(key, Means.CARD, Till.OWED);
        till.teller().begin(key);
        till.provider.present(TestCard.NOT_ENOUGH_MONEY);
        assertThat(till.teller().ask(key)).isEqualTo(new Standing.NotMoved(Standing.Why.NOT_ENOUGH_MONEY));
        assertThat(till.state(key)).isEqualTo(Payment.State.ABANDONED);
        var next = till.nextKey();
        till.intend(next, Means.CARD, Till.OWED);
        till.provider.present(TestCard.GOOD);
        till.teller().begin(next);
        assertThat(till.teller().ask(next)).isInstanceOf(Standing.Moved.class);
        assertThat(till.booked()).isEqualTo(till.charged()).isEqualTo(Till.OWED);
    }

    @Test
    void aPagePaidOnThePhoneIsBooked() {
        var key = till.nextKey();
        till.intend(key, Means.PAY_LINK, Till.OWED);
        assertThat(till.teller().begin(key))
                .isInstanceOfSatisfying(Standing.Waiting.class, waiting -> assertThat(waiting.link())
                        .isPresent());
        assertThat(till.provider.payPage()).isTrue();
        assertThat(till.teller().ask(key)).isInstanceOf(Standing.Moved.class);
        assertThat(till.booked()).isEqualTo(till.charged()).isEqualTo(Till.OWED);
    }

    @Test
    void anotherAmountThanWasAskedForIsNotBookedButAQuestion() {
        var key = till.nextKey();
        till.intend(key, Means.CARD, Till.OWED);
        till.provider.overcharge(100);
        till.provider.present(TestCard.GOOD);
        till.teller().begin(key);
        assertThat(till.teller().ask(key)).isInstanceOf(Standing.Questioned.class);
        assertThat(till.booked()).isZero();
        assertThat(till.teller().ask(key)).as("asked again").isInstanceOf(Standing.Questioned.class);
    }

    @Test
    void aPaymentTakenForNotMovedIsBookedWhenItMovedAfterAll() {
        var key = till.nextKey();
        till.intend(key, Means.CARD, Till.OWED);
        till.teller().begin(key);
        till.provider.present(TestCard.GOOD);
        till.part(Payments.class).abandon(key, "somebody was too quick", "lee");
        assertThat(till.teller().ask(key)).isInstanceOf(Standing.Moved.class);
        assertThat(till.booked()).isEqualTo(till.charged()).isEqualTo(Till.OWED);
    }
}
