package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.emulator.payment.ProviderFault;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.Comparison;
import org.swapbay.kiosk.payments.PaymentFact;
import org.swapbay.kiosk.payments.Questions;
import org.swapbay.kiosk.payments.RefundDesk;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.Teller;

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

    @Test
    void whatCameInPiecesGoesBackInPiecesAndNeverMoreOfOneThanCameWithIt() {
        var refunds = till.part(RefundDesk.class);
        paidByCard(1_000);
        byHand("NOTE-0000001", 1_000, "VISIT-1");
        byHand("NOTE-0000002", 500, "VISIT-1");
        assertThat(refunds.giveBack(Till.FEE, usd(2_600), "paid twice", "pia"))
                .extracting(RefundDesk.Prepared::answer)
                .containsExactly(new FeeAnswer.MoreThanPaid(usd(2_500)));
        assertThat(till.booked()).isEqualTo(2_500);
        var prepared = refunds.giveBack(Till.FEE, usd(2_500), "paid twice", "pia");
        assertThat(prepared).hasSize(3).extracting(RefundDesk.Prepared::answer).containsOnly(new FeeAnswer.Done());
        prepared.forEach(refund -> till.teller().ask(refund.key()));
        assertThat(till.booked()).isZero();
        assertThat(till.charged()).as("at the provider").isZero();
        assertThat(refunds.giveBack(Till.FEE, usd(1), "paid twice", "pia"))
                .extracting(RefundDesk.Prepared::answer)
                .containsExactly(new FeeAnswer.MoreThanPaid(usd(0)));
        assertThat(till.part(PaymentBook.class).referringTo("VISIT-1"))
                .as("notes of the visit, and no refund of one")
                .extracting(Payment::key)
                .containsExactly("NOTE-0000001", "NOTE-0000002");
    }

    @Test
    void eachPaymentAndRefundIsHeldAgainstTheProvider() {
        var card = paidByCard(1_000);
        byHand("NOTE-0000001", 1_000, "VISIT-1");
        var back = till.part(RefundDesk.class)
                .prepare(card, List.of(new Share(Till.FEE, 400)), "paid twice", "pia")
                .key();
        till.teller().begin(back);
        assertThat(compared())
                .extracting(line -> line.payment().key(), Comparison.Line::of, Comparison.Line::agreement)
                .containsExactlyInAnyOrder(
                        tuple(card, "", Comparison.Agreement.SAME),
                        tuple(back, card, Comparison.Agreement.SAME),
                        tuple("NOTE-0000001", "VISIT-1", Comparison.Agreement.NO_PROVIDER));
        till.provider.failAt(1, ProviderFault.SERVER_BROKEN);
        assertThat(compared())
                .filteredOn(line -> line.agreement() == Comparison.Agreement.NOT_ANSWERED)
                .hasSize(1);
    }

    @Test
    void aPaymentThatTheProviderKnowsNothingOfIsFound() {
        var key = till.nextKey();
        till.intend(key, Means.CARD, Till.OWED);
        till.part(Payments.class).book(key, "pi_made_up", "lee");
        assertThat(compared()).singleElement().satisfies(line -> {
            assertThat(line.agreement()).isEqualTo(Comparison.Agreement.DIFFERENT);
            assertThat(line.provider()).contains(usd(0));
        });
    }

    @Test
    void aQuestionIsComparedWithNothingBookedUntilItIsDecided() {
        var key = paidByCard(1_000);
        var charged = compared().getFirst().payment().reference();
        var open = till.nextKey();
        till.intend(open, Means.CARD, 500);
        till.part(Records.class)
                .record(
                        new PaymentFact.ProviderNamed(open, charged),
                        new PaymentFact.MoneyQuestioned(open, charged, 1_000, "USD"));
        assertThat(compared())
                .extracting(line -> line.payment().key(), Comparison.Line::booked, Comparison.Line::agreement)
                .containsExactlyInAnyOrder(
                        tuple(key, usd(1_000), Comparison.Agreement.SAME),
                        tuple(open, usd(0), Comparison.Agreement.UNDECIDED));
        assertThat(compared()).allSatisfy(line -> assertThat(line.provider()).contains(usd(1_000)));

        till.part(Questions.class).decide(open, usd(0), "", "the other one's number", "pia");
        assertThat(compared())
                .filteredOn(line -> line.payment().key().equals(open))
                .extracting(Comparison.Line::agreement)
                .as("the provider still says otherwise")
                .containsExactly(Comparison.Agreement.DIFFERENT);
    }

    private List<Comparison.Line> compared() {
        return till.part(Comparison.class)
                .between(Instant.EPOCH, till.clock.instant().plusSeconds(1));
    }

    private String paidByCard(long amount) {
        var key = till.nextKey();
        till.intend(key, Means.CARD, amount);
        till.provider.present(TestCard.GOOD);
        till.teller().begin(key);
        till.teller().ask(key);
        return key;
    }

    /** A note, or what the office took. */
    private void byHand(String key, long amount, String reference) {
        till.part(Payments.class)
                .record(
                        new PaymentIntended(
                                key,
                                Direction.PAYMENT,
                                Means.CASH,
                                List.of(new Share(Till.FEE, amount)),
                                "USD",
                                Teller.KIOSK),
                        reference);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }
}
