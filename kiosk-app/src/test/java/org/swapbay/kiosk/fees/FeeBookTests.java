package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.fees.ToyFees.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.fees.FeeEntry.Kind;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.repairs.Cause;

/** The ledger: nothing twice, nothing changed unnoticed, and what may be sent at all. */
class FeeBookTests {

    private static final FeeAnswer DONE = new FeeAnswer.Done();

    @TempDir
    private Path data;

    private ToyFees toy;
    private String fee;
    private String other;

    @BeforeEach
    void start() throws IOException {
        toy = new ToyFees(data);
        toy.publish(LocalDate.of(2026, 8, 1), PublishedPolicies.union());
        fee = Fee.numberOf(toy.broken(ToyFees.ANA, Cause.DROPPED, "HINGE"));
        other = Fee.numberOf(toy.broken(ToyFees.BEN, Cause.DROPPED, "HINGE"));
    }

    @AfterEach
    void stop() throws IOException {
        toy.close();
    }

    @Test
    void whatOneCauseLedToIsBookedOnce() {
        for (var n = 0; n < 2; n++)
            toy.inTransaction(() -> toy.book.book(fee, Kind.PAID, usd(-500), "pi_1", "payment/1", "lee", now()));
        assertThat(toy.book.of(fee)).extracting(FeeEntry::cause).containsOnlyOnce("payment/1");
        assertThat(toy.book.account(fee, CurrencyUnit.USD).paid()).isEqualTo(usd(500));
    }

    @Test
    void theEntryThatSettlesAFeeSaysSoAndTheOneThatOpensItAgainToo() {
        assertThat(kinds()).isEqualTo("ASSESSED");
        pay("KEY-0001", 2_499);
        assertThat(kinds()).as("a cent is left").isEqualTo("ASSESSED PAID");
        pay("KEY-0002", 1);
        assertThat(kinds()).isEqualTo("ASSESSED PAID PAID SETTLED");
        assertThat(toy.desk.adjust(fee, usd(100), "a part was dearer", "lee")).isEqualTo(DONE);
        assertThat(kinds()).isEqualTo("ASSESSED PAID PAID SETTLED ADJUSTED REOPENED");
        assertThat(toy.desk.adjust(fee, usd(50), "a part was dearer", "lee")).isEqualTo(DONE);
        assertThat(kinds()).endsWith("REOPENED ADJUSTED");
        assertThat(toy.desk.waive(fee, usd(150), "a hard year", "lee")).isEqualTo(DONE);
        assertThat(kinds()).endsWith("ADJUSTED WAIVED SETTLED");
        assertThat(toy.book.firstBrokenEntry()).isEmpty();
    }

    @Test
    void anyChangeOfAnyEntryBreaksTheChainThere() {
        pay("KEY-0001", 1_000);
        for (var change : List.of(
                "amount = amount + 1",
                "reason = 'pi_2'",
                "cause = 'payment/other'",
                "made_by = 'mallory'",
                "fee_number = '" + other + "'",
                "kind = 'WAIVED'",
                "currency = 'EUR'",
                "made_at = timestampadd(second, 1, made_at)",
                "hash = '" + "0".repeat(64) + "'")) {
            var broken = toy.get(TransactionTemplate.class).<Boolean>execute(status -> {
                toy.jdbc
                        .sql("update fee_entry set " + change + " where seq = 1")
                        .update();
                status.setRollbackOnly();
                return toy.book.firstBrokenEntry().filter(seq -> seq == 1).isPresent();
            });
            assertThat(broken).as(change).isTrue();
        }
        assertThat(toy.book.firstBrokenEntry()).isEmpty();
    }

    @Test
    void anEntryTakenOutOfTheMiddleOrFromTheStartIsMissed() {
        pay("KEY-0001", 1_000);
        toy.jdbc.sql("delete from fee_entry where seq = 2").update();
        assertThat(toy.book.firstBrokenEntry()).contains(2L);
        toy.jdbc.sql("delete from fee_entry where seq = 1").update();
        assertThat(toy.book.firstBrokenEntry()).contains(1L);
    }

    @Test
    void noMoneyIsSentForWhatIsNoFeeOfOurs() {
        assertThat(intend("KEY-0001", "USD")).as("for nothing").isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(intend("KEY-0001", "USD", new Share("F-R-999999", 100))).isEqualTo(new FeeAnswer.NoSuchFee());
        assertThat(intend("KEY-0001", "EUR", new Share(fee, 100))).isEqualTo(new FeeAnswer.OtherCurrency());
        assertThat(intend("KEY-0001", "USD", new Share(fee, 100), new Share(fee, 100)))
                .as("the same fee twice")
                .isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(intend("KEY-0001", "USD", new Share(fee, 100), new Share(other, 2_501)))
                .as("the second one is too much")
                .isEqualTo(new FeeAnswer.MoreThanOwed(usd(2_500)));
        for (var key : List.of("KEY", "KEY 0001 ", "K".repeat(81), "KEY-000'"))
            assertThat(intend(key, "USD", new Share(fee, 100))).as(key).isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(toy.get(PaymentBook.class).unanswered()).isEmpty();
        assertThat(intend("KEY-0001", "USD", new Share(fee, 100), new Share(other, 2_500)))
                .isEqualTo(DONE);
    }

    @Test
    void aKeyIsOnePaymentForGood() {
        assertThat(intend("KEY-0001", "USD", new Share(fee, 100))).isEqualTo(DONE);
        assertThat(intend("KEY-0001", "USD", new Share(fee, 100))).isEqualTo(DONE);
        assertThat(intend("KEY-0001", "USD", new Share(fee, 101))).isEqualTo(new FeeAnswer.KeyUsed());
        assertThat(intend("KEY-0001", "EUR", new Share(fee, 100))).isEqualTo(new FeeAnswer.KeyUsed());
        var refund = new PaymentIntended(
                "KEY-0001", Direction.REFUND, Means.CASH, List.of(new Share(fee, 100)), "USD", "lee");
        assertThat(toy.payments.intend(refund)).isEqualTo(new FeeAnswer.KeyUsed());
        var byCard = new PaymentIntended(
                "KEY-0001", Direction.PAYMENT, Means.CARD, List.of(new Share(fee, 100)), "USD", "lee");
        assertThat(toy.payments.intend(byCard)).isEqualTo(new FeeAnswer.KeyUsed());
        assertThat(toy.get(PaymentBook.class).unanswered()).hasSize(1);
    }

    @Test
    void moneyInTheOfficesHandIsIntentAndBookingInOne() {
        var cheque = office("KEY-0001", 1_000);
        assertThat(toy.payments.record(cheque, "x".repeat(121))).isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(toy.payments.record(office("KEY-0002", 2_501), "cheque 7"))
                .isEqualTo(new FeeAnswer.MoreThanOwed(usd(2_500)));
        assertThat(toy.payments.record(cheque, "x".repeat(120))).isEqualTo(DONE);
        assertThat(toy.payments.record(cheque, "cheque 8")).isEqualTo(new FeeAnswer.AlreadyBooked());
        assertThat(paid()).isEqualTo(usd(1_000));
    }

    @Test
    void whatMovedIsBookedOnceAlsoWhereItWasBelievedNotTo() {
        intend("KEY-0001", "USD", new Share(fee, 1_000));
        assertThat(toy.payments.abandon("KEY-0001", "nobody paid", "lee")).isEqualTo(DONE);
        assertThat(toy.payments.abandon("KEY-0001", "nobody paid", "lee")).isEqualTo(DONE);
        assertThat(toy.payments.book("KEY-0001", "x".repeat(121), "lee")).isEqualTo(new FeeAnswer.OutOfRange());
        assertThat(toy.payments.book("KEY-0001", "x".repeat(120), "lee")).isEqualTo(DONE);
        assertThat(toy.payments.book("KEY-0001", "another", "lee")).isEqualTo(DONE);
        assertThat(paid()).isEqualTo(usd(1_000));
        assertThat(toy.payments.abandon("KEY-0001", "nobody paid", "lee")).isEqualTo(new FeeAnswer.AlreadyBooked());
        assertThat(toy.payments.book("KEY-9999", "pi_1", "lee")).isEqualTo(new FeeAnswer.NoSuchPayment());
        assertThat(toy.payments.abandon("KEY-9999", "nobody paid", "lee")).isEqualTo(new FeeAnswer.NoSuchPayment());
    }

    @Test
    void whatIsSentIsOutOfReachUntilItIsCertainlyNotMoved() {
        intend("KEY-0001", "USD", new Share(fee, 2_000));
        assertThat(intend("KEY-0002", "USD", new Share(fee, 501))).isEqualTo(new FeeAnswer.MoreThanOwed(usd(500)));
        toy.payments.abandon("KEY-0001", "declined", "lee");
        assertThat(intend("KEY-0002", "USD", new Share(fee, 2_500))).isEqualTo(DONE);
    }

    private void pay(String key, long cents) {
        assertThat(toy.payments.record(office(key, cents), "cheque")).isEqualTo(DONE);
    }

    private PaymentIntended office(String key, long cents) {
        return new PaymentIntended(key, Direction.PAYMENT, Means.OFFICE, List.of(new Share(fee, cents)), "USD", "lee");
    }

    private FeeAnswer intend(String key, String currency, Share... shares) {
        return toy.payments.intend(
                new PaymentIntended(key, Direction.PAYMENT, Means.CASH, List.of(shares), currency, "lee"));
    }

    private Money paid() {
        return toy.book.account(fee, CurrencyUnit.USD).paid();
    }

    private String kinds() {
        return toy.book.of(fee).stream().map(entry -> entry.kind().name()).collect(Collectors.joining(" "));
    }

    private static Instant now() {
        return Instant.parse("2026-10-05T08:00:00.123Z");
    }
}
