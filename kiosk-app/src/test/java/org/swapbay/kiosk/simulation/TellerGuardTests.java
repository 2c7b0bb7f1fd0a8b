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
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.MoneyMover;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Questions;
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
    void aQuestionIsClosedOnceByWhatStaffFoundOutAndItsFeeIsFreeAgain() {
        answer = new Standing.Moved(usd(Till.OWED - 500), "pi_1");
        teller.begin(key);
        var questions = till.part(Questions.class);
        assertThat(questions.of(Till.FEE)).singleElement().satisfies(question -> {
            assertThat(question.moved()).contains(usd(Till.OWED - 500));
            assertThat(question.reference()).isEqualTo("pi_1");
        });
        assertThat(questions.decide(key, usd(Till.OWED - 500), "pi_1", "no", "pia"))
                .isEqualTo(new FeeAnswer.ReasonMissing());
        assertThat(questions.decide(key, usd(Till.OWED - 500), " ", "as the provider says", "pia"))
                .isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(till.booked()).isZero();

        assertThat(questions.decide(key, usd(Till.OWED - 500), "pi_1", "as the provider says", "pia"))
                .isEqualTo(new FeeAnswer.Done());
        assertThat(till.booked()).isEqualTo(Till.OWED - 500);
        assertThat(questions.all()).isEmpty();
        assertThat(questions.decide(key, usd(0), "", "changed our mind", "pia"))
                .isEqualTo(new FeeAnswer.AlreadyDecided());
        assertThat(teller.ask(key)).isEqualTo(new Standing.Moved(usd(Till.OWED - 500), "pi_1"));
        till.restart();
        assertThat(till.booked()).isEqualTo(Till.OWED - 500);
        assertThat(till.part(Payments.class).intend(intended(till.nextKey(), 501)))
                .isEqualTo(new FeeAnswer.MoreThanOwed(usd(500)));
        assertThat(till.part(Payments.class).intend(intended(till.nextKey(), 500)))
                .isEqualTo(new FeeAnswer.Done());
    }

    @Test
    void aQuestionThatMovedNothingBooksNothingAndIsAskedNoMore() {
        answer = new Standing.Moved(usd(Till.OWED + 1), "pi_1");
        teller.begin(key);
        var questions = till.part(Questions.class);
        assertThat(questions.decide(key, usd(0), "", "given back at once", "pia"))
                .isEqualTo(new FeeAnswer.Done());
        asked.clear();
        assertThat(teller.ask(key)).isEqualTo(new Standing.NotMoved(Standing.Why.NOT_TAKEN));
        assertThat(asked).isEmpty();
        assertThat(till.booked()).isZero();
        assertThat(till.part(Payments.class).intend(intended(till.nextKey(), Till.OWED)))
                .isEqualTo(new FeeAnswer.Done());
    }

    @Test
    void moreThanWasOwedStandsAsWhatTheSchoolOwesBack() {
        answer = new Standing.Moved(usd(Till.OWED + 700), "pi_1");
        teller.begin(key);
        till.part(Questions.class).decide(key, usd(Till.OWED + 700), "pi_1", "tapped twice", "pia");
        assertThat(till.part(FeeBook.class).account(Till.FEE, CurrencyUnit.USD).owed())
                .isEqualTo(usd(-700));
    }

    @Test
    void silenceBecomesAQuestionAfterADayAndNotBefore() {
        answer = new Standing.NoAnswer();
        teller.begin(key);
        var questions = till.part(Questions.class);
        till.clock.forward(Duration.ofHours(24));
        assertThat(questions.all()).isEmpty();
        assertThat(questions.decide(key, usd(0), "", "not in their books", "pia"))
                .isEqualTo(new FeeAnswer.AlreadyDecided());
        till.clock.forward(Duration.ofSeconds(1));
        assertThat(questions.all()).hasSize(1);
        assertThat(questions.decide(key, usd(0), "", "not in their books", "pia"))
                .isEqualTo(new FeeAnswer.Done());

        answer = new Standing.Moved(usd(Till.OWED), "pi_late");
        teller.ask(key);
        assertThat(till.booked()).as("it moved all the same").isEqualTo(Till.OWED);
    }

    private static PaymentIntended intended(String key, long amount) {
        return new PaymentIntended(
                key, Direction.PAYMENT, Means.CARD, List.of(new Share(Till.FEE, amount)), "USD", Teller.KIOSK);
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
