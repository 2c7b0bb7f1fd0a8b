package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.fees.ToyFees.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.fees.FeeEntry.Kind;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.repairs.Cause;

/** What a person says moved where nobody else could say it: once, and never more than is believable. */
class PaymentDecisionTests {

    private static final FeeAnswer DONE = new FeeAnswer.Done();
    private static final String KEY = "KEY-0001";
    private static final String WHY = "looked it up";

    @TempDir
    private Path data;

    private ToyFees toy;
    private PaymentBook book;
    private String first;
    private String second;

    @BeforeEach
    void start() throws IOException {
        toy = new ToyFees(data);
        book = toy.get(PaymentBook.class);
        toy.publish(LocalDate.of(2026, 8, 1), PublishedPolicies.union());
        first = Fee.numberOf(toy.broken(ToyFees.ANA, Cause.DROPPED, "HINGE"));
        second = Fee.numberOf(toy.broken(ToyFees.BEN, Cause.DROPPED, "HINGE"));
        assertThat(toy.payments.intend(new PaymentIntended(
                        KEY,
                        Direction.PAYMENT,
                        Means.CARD,
                        List.of(new Share(first, 500), new Share(second, 300)),
                        "USD",
                        "-kiosk")))
                .isEqualTo(DONE);
    }

    @AfterEach
    void stop() throws IOException {
        toy.close();
    }

    @Test
    void whatMovedAsAskedPaysEachFeeItsShare() {
        assertThat(decide(usd(800), " pi_1 ")).isEqualTo(DONE);
        var payment = payment();
        assertThat(payment.state()).isEqualTo(Payment.State.BOOKED);
        assertThat(payment.reference()).isEqualTo("pi_1");
        assertThat(payment.shares()).containsExactly(new Share(first, 500), new Share(second, 300));
        assertThat(paid()).containsExactly(usd(500), usd(300));
        assertThat(toy.book.of(first))
                .filteredOn(entry -> entry.kind() == Kind.PAID)
                .extracting(FeeEntry::reason)
                .containsExactly("pi_1");
    }

    @Test
    void aLineOfTheLedgerNamesThePaymentThatLedToItAndNoOtherLineDoes() {
        assertThat(decide(usd(800), "pi_1")).isEqualTo(DONE);
        assertThat(toy.book.of(first)).hasSizeGreaterThan(1).allSatisfy(entry -> {
            var led = book.of(entry).map(Payment::key);
            if (entry.kind() == Kind.PAID) assertThat(led).contains(KEY);
            else assertThat(led).isEmpty();
        });
    }

    @Test
    void lessPaysTheFirstFeesAndWhatGotNothingIsNoShareOfIt() {
        assertThat(decide(usd(500), "pi_1")).isEqualTo(DONE);
        assertThat(payment().shares()).containsExactly(new Share(first, 500));
        assertThat(paid()).containsExactly(usd(500), usd(0));
    }

    @Test
    void aCentLessStaysWithTheFirst() {
        assertThat(decide(usd(499), "pi_1")).isEqualTo(DONE);
        assertThat(paid()).containsExactly(usd(499), usd(0));
    }

    @Test
    void whatIsMoreThanAskedStandsWithTheLast() {
        assertThat(decide(usd(1_000), "pi_1")).isEqualTo(DONE);
        assertThat(paid()).containsExactly(usd(500), usd(500));
        assertThat(payment().sum()).isEqualTo(usd(1_000));
    }

    @Test
    void whereNothingMovedNothingIsPaidAndNoReferenceIsWanted() {
        assertThat(decide(usd(0), "")).isEqualTo(DONE);
        assertThat(payment().state()).isEqualTo(Payment.State.ABANDONED);
        assertThat(paid()).containsExactly(usd(0), usd(0));
    }

    @Test
    void itIsDecidedOnce() {
        assertThat(decide(usd(800), "pi_1")).isEqualTo(DONE);
        assertThat(decide(usd(0), "")).isEqualTo(new FeeAnswer.AlreadyDecided());
        assertThat(paid()).containsExactly(usd(500), usd(300));
    }

    @Test
    void whatAJournalSaysAfterwardsChangesNothingThatIsDecided() {
        assertThat(decide(usd(0), "")).isEqualTo(DONE);
        toy.records.record(new FeeFact.PaymentDecided(KEY, List.of(new Share(first, 500)), "pi_2", WHY, "kim"));
        assertThat(payment().state()).isEqualTo(Payment.State.ABANDONED);
        assertThat(paid()).containsExactly(usd(0), usd(0));
    }

    @Test
    void whatNobodySentOrInOtherMoneyIsNotDecided() {
        assertThat(toy.payments.decide("KEY-0002", usd(800), "pi_1", WHY, "lee"))
                .isEqualTo(new FeeAnswer.NoSuchPayment());
        assertThat(decide(Money.of(CurrencyUnit.EUR, 8), "pi_1")).isEqualTo(new FeeAnswer.OtherCurrency());
        assertThat(payment().state()).isEqualTo(Payment.State.INTENDED);
    }

    @Test
    void noSumBelowNothingOrBeyondBeliefAndNoneWithoutItsReference() {
        assertThat(decide(usd(-1), "pi_1")).isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(decide(usd(FeeRules.MOST + 1), "pi_1")).isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(decide(usd(800), " ")).isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(decide(usd(800), "p".repeat(121))).isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(toy.payments.decide(KEY, usd(800), "pi_1", " ", "lee")).isInstanceOf(FeeAnswer.Refused.class);
        assertThat(payment().state()).isEqualTo(Payment.State.INTENDED);
        assertThat(paid()).containsExactly(usd(0), usd(0));
    }

    @Test
    void theMostThereCanBeIsBelievedWithTheLongestReference() {
        assertThat(decide(usd(FeeRules.MOST), "p".repeat(120))).isEqualTo(DONE);
        assertThat(payment().sum()).isEqualTo(usd(FeeRules.MOST));
    }

    @Test
    void whatTheSchoolOwesBackOfOneFeePaysAnother() {
        toy.records.record(new FeeFact.CreditUsed(first, second, 200, "USD", "lee"));
        assertThat(paid()).containsExactly(usd(-200), usd(200));
        assertThat(toy.book.of(first))
                .filteredOn(entry -> entry.kind() == Kind.CREDIT_USED)
                .extracting(FeeEntry::reason)
                .containsExactly(second);
        assertThat(toy.book.of(second))
                .filteredOn(entry -> entry.kind() == Kind.CREDIT_USED)
                .extracting(FeeEntry::reason)
                .containsExactly(first);
    }

    private FeeAnswer decide(Money moved, String reference) {
        return toy.payments.decide(KEY, moved, reference, WHY, "lee");
    }

    private Payment payment() {
        return book.find(KEY).orElseThrow();
    }

    private List<Money> paid() {
        return List.of(
                toy.book.account(first, CurrencyUnit.USD).paid(),
                toy.book.account(second, CurrencyUnit.USD).paid());
    }
}
