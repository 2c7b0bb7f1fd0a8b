package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.emulator.payment.RefundStatus;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.Comparison;
import org.swapbay.kiosk.payments.Comparison.Agreement;
import org.swapbay.kiosk.payments.RefundDesk;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.Standing.Why;
import org.swapbay.kiosk.payments.Teller;

/** Money that goes back, where credit had a part in it, the power goes, or the bank says no. */
class RefundGuardTests {

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
    void whatCameByCreditGoesBackThereAndTogetherNoMoreThanCame() {
        note("NOTE-0000001", Till.FEE, 1_000);
        till.part(Records.class).record(new FeeFact.CreditUsed(Till.OTHER, Till.FEE, 700, "USD", "lee"));
        assertThat(answers(1_701)).containsExactly(new FeeAnswer.MoreThanPaid(usd(1_700)));
        assertThat(till.booked()).as("nothing went back").isEqualTo(1_000);
        assertThat(answers(1_700)).containsExactly(new FeeAnswer.Done(), new FeeAnswer.Done());
        assertThat(till.booked()).isZero();
        assertThat(till.facts(FeeFact.CreditUsed.class))
                .last()
                .isEqualTo(new FeeFact.CreditUsed(Till.FEE, Till.OTHER, 700, "USD", "pia", "too much"));
    }

    /** What was paid with one fee's money went to another since: it is no longer there to give back. */
    @Test
    void whereTheLedgerRefusesAPartTheRestStaysAndItIsSaid() {
        note("NOTE-0000001", Till.FEE, 1_500);
        note("NOTE-0000002", Till.FEE, 1_000);
        till.part(Records.class).record(new FeeFact.CreditUsed(Till.FEE, Till.OTHER, 1_500, "USD", "lee"));
        assertThat(answers(2_500)).containsExactly(new FeeAnswer.Done(), new FeeAnswer.MoreThanPaid(usd(0)));
        assertThat(till.booked()).isEqualTo(1_500);
    }

    @Test
    void aRefundThatIsCutOffBeforeItsPaymentIsNamedIsNotSentAndMayBeAskedForAgain() {
        var paid = paidByCard(1_000);
        till.cutAt(0);
        till.run(now -> prepare(paid, 1));
        till.cutAt(till.points.indexOf("refund.intended") + 1);
        assertThat(till.run(now -> prepare(paid, 300))).as("it went on").isFalse();
        assertThat(till.cutPoint()).isEqualTo("refund.intended");
        till.recover();
        assertThat(till.charged()).as("the cent was intended too, and is sent").isEqualTo(999);
        assertThat(prepare(paid, 999).answer()).isEqualTo(new FeeAnswer.Done());
    }

    @Test
    void aRefundIsGoneOnlyOnceTheBankHasDoneItAndOneItCannotDoIsFreeAgain() {
        var paid = paidByCard(1_000);
        till.provider.refunds(RefundStatus.PENDING);
        var slow = prepare(paid, 300).key();
        assertThat(till.teller().begin(slow)).isEqualTo(new Standing.Waiting());
        assertThat(till.state(slow)).isEqualTo(Payment.State.INTENDED);
        till.provider.refunds(RefundStatus.SUCCEEDED);
        assertThat(till.teller().ask(slow)).isInstanceOf(Standing.Moved.class);
        till.provider.refunds(RefundStatus.FAILED);
        var never = prepare(paid, 700).key();
        assertThat(till.teller().begin(never)).isEqualTo(new Standing.NotMoved(Why.DECLINED));
        assertThat(till.state(never)).isEqualTo(Payment.State.ABANDONED);
        assertThat(prepare(paid, 700).answer()).isEqualTo(new FeeAnswer.Done());
    }

    @Test
    void aRefundThatTheBankUndoesLaterOrNeverHeardOfIsFoundByComparing() {
        var paid = paidByCard(1_000);
        var back = prepare(paid, 300).key();
        till.teller().begin(back);
        till.provider.refunds(RefundStatus.FAILED);
        var unknown = till.nextKey();
        till.part(Payments.class)
                .intend(new PaymentIntended(
                        unknown, Direction.REFUND, Means.CARD, List.of(new Share(Till.FEE, 200)), "USD", "pia"));
        till.part(Payments.class).book(unknown, "re_made_up", "lee");
        assertThat(till.part(Comparison.class)
                        .between(Instant.EPOCH, till.clock.instant().plusSeconds(1)))
                .extracting(
                        line -> line.payment().key(), line -> line.provider().orElseThrow(), line -> line.agreement())
                .containsExactlyInAnyOrder(
                        tuple(paid, usd(1_000), Agreement.SAME),
                        tuple(back, usd(0), Agreement.DIFFERENT),
                        tuple(unknown, usd(0), Agreement.DIFFERENT));
    }

    private List<FeeAnswer> answers(long amount) {
        return till.part(RefundDesk.class).giveBack(Till.FEE, usd(amount), "too much", "pia").stream()
                .map(RefundDesk.Prepared::answer)
                .toList();
    }

    private RefundDesk.Prepared prepare(String payment, long amount) {
        return till.part(RefundDesk.class).prepare(payment, List.of(new Share(Till.FEE, amount)), "too much", "pia");
    }

    private void note(String key, String fee, long amount) {
        till.clock.forward(Duration.ofMinutes(1));
        till.part(Payments.class)
                .record(
                        new PaymentIntended(
                                key,
                                Direction.PAYMENT,
                                Means.CASH,
                                List.of(new Share(fee, amount)),
                                "USD",
                                Teller.KIOSK),
                        "VISIT-1");
        assertThat(till.part(PaymentBook.class).find(key)).isPresent();
    }

    private String paidByCard(long amount) {
        var key = till.nextKey();
        till.intend(key, Means.CARD, amount);
        till.provider.present(TestCard.GOOD);
        till.teller().begin(key);
        assertThat(till.teller().ask(key)).isInstanceOf(Standing.Moved.class);
        return key;
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }
}
