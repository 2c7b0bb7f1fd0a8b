package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.MoneyMover;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.Teller;

/** What the teller asks of whoever moves money, and what it makes of the answer, whatever that is. */
class TellerGuardTests {

    private Till till;
    private final List<String> asked = new ArrayList<>();
    private Standing answer = new Standing.Waiting();
    private boolean booksItself;
    private Teller teller;
    private String key;

    @BeforeEach
    void open() throws IOException {
        till = new Till(RandomGenerator.of("L64X128MixRandom"));
        teller = PaymentsProbe.teller(
                List.of(new Scripted()),
                till.part(Payments.class),
                till.part(PaymentBook.class),
                till.part(PaymentsProbe.rows()),
                till.part(Records.class));
        key = till.nextKey();
        till.intend(key, Means.CARD, Till.OWED);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void eachStepAsksForItselfAndNothingElse() {
        assertThat(teller.begin(key)).isEqualTo(answer);
        teller.ask(key);
        teller.stop(key);
        assertThat(asked).containsExactly("begin " + key, "ask " + key, "stop " + key);
    }

    @Test
    void whatIsNoPaymentMovesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> teller.begin("KEY-UNKNOWN"));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsBookedIsNeverSentAskedOrStoppedAgain() {
        answer = new Standing.Moved(usd(Till.OWED), "pi_1");
        teller.begin(key);
        asked.clear();
        for (var again : List.of(teller.begin(key), teller.ask(key), teller.stop(key)))
            assertThat(again).isEqualTo(new Standing.Moved(usd(Till.OWED), "pi_1"));
        assertThat(asked).isEmpty();
        assertThat(till.booked()).isEqualTo(Till.OWED);
    }

    @Test
    void whatIsAQuestionIsNeverSentOrBookedUntilAPersonLooked() {
        answer = new Standing.Moved(usd(Till.OWED + 1), "pi_1");
        assertThat(teller.begin(key)).isEqualTo(new Standing.Questioned());
        assertThat(till.booked()).isZero();
        asked.clear();
        answer = new Standing.Moved(usd(Till.OWED), "pi_1");
        for (var again : List.of(teller.begin(key), teller.ask(key), teller.stop(key)))
            assertThat(again).isEqualTo(new Standing.Questioned());
        assertThat(asked).isEmpty();
        assertThat(till.booked()).isZero();
    }

    @Test
    void lessThanWasAskedForIsAQuestionToo() {
        answer = new Standing.Moved(usd(Till.OWED - 1), "pi_1");
        assertThat(teller.begin(key)).isEqualTo(new Standing.Questioned());
        assertThat(till.state(key)).isEqualTo(Payment.State.INTENDED);
        assertThat(till.booked()).isZero();
    }

    @Test
    void theSameNumberOfAnotherCurrencyIsAQuestion() {
        answer = new Standing.Moved(Money.ofMinor(CurrencyUnit.EUR, Till.OWED), "pi_1");
        assertThat(teller.begin(key)).isEqualTo(new Standing.Questioned());
        assertThat(till.booked()).isZero();
    }

    @Test
    void whatCertainlyDidNotMoveIsAbandonedAndTheFeeIsOwedAgain() {
        answer = new Standing.NotMoved(Standing.Why.DECLINED);
        assertThat(teller.begin(key)).isEqualTo(answer);
        assertThat(till.state(key)).isEqualTo(Payment.State.ABANDONED);
        till.intend(till.nextKey(), Means.CARD, Till.OWED);
    }

    @Test
    void silenceBooksNothingAndAbandonsNothing() {
        for (var silence : List.of(new Standing.NoAnswer(), new Standing.Waiting(), new Standing.Questioned())) {
            answer = silence;
            assertThat(teller.ask(key)).isEqualTo(silence);
            assertThat(till.state(key)).isEqualTo(Payment.State.INTENDED);
        }
        assertThat(till.booked()).isZero();
    }

    @Test
    void whoBooksPieceByPieceIsNotBookedOnceMore() {
        booksItself = true;
        answer = new Standing.Moved(usd(1_000), "visit-1");
        assertThat(teller.ask(key)).isEqualTo(answer);
        assertThat(till.booked()).isZero();
        assertThat(till.state(key)).isEqualTo(Payment.State.INTENDED);
        assertThat(teller.ask(key)).as("less than the whole is no question").isEqualTo(answer);
        answer = new Standing.NotMoved(Standing.Why.STOPPED);
        teller.ask(key);
        assertThat(till.state(key)).isEqualTo(Payment.State.ABANDONED);
    }

    @Test
    void aPaymentThatNobodyHereMovesIsLeftAsItIs() {
        var link = till.nextKey();
        till.part(Payments.class).abandon(key, "another way", "lee");
        till.intend(link, Means.PAY_LINK, Till.OWED);
        assertThat(teller.begin(link)).isEqualTo(new Standing.NoAnswer());
        assertThat(asked).isEmpty();
        assertThat(till.state(link)).isEqualTo(Payment.State.INTENDED);
    }

    @Test
    void thePowerMayGoBeforeAndAfterEachQuestion() {
        till.cutAt(0);
        till.run(_ -> teller.ask(key));
        assertThat(till.points).containsExactly("payment.asked", "payment.answered", "payment.settled");
    }

    /** Whoever moves money, saying what the test says. */
    private final class Scripted implements MoneyMover {

        @Override
        public Means means() {
            return Means.CARD;
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Standing begin(Payment payment) {
            return said("begin", payment);
        }

        @Override
        public Standing ask(Payment payment) {
            return said("ask", payment);
        }

        @Override
        public Standing stop(Payment payment) {
            return said("stop", payment);
        }

        @Override
        public boolean booksItself() {
            return booksItself;
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(1);
        }

        private Standing said(String step, Payment payment) {
            asked.add(step + " " + payment.key());
            return answer;
        }
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
