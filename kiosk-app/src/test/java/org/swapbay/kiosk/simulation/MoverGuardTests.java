package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.swapbay.kiosk.payments.MoneyMover;
import org.swapbay.kiosk.payments.PaymentFact;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.RefundDesk;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.Standing.Why;
import org.swapbay.kiosk.payments.Teller;

/** What the movers say of money, request by request: certain where it is certain, and nobody's guess where it is not. */
class MoverGuardTests {

    private Till till;
    private MoneyMover card;
    private MoneyMover link;

    @BeforeEach
    void open() throws IOException {
        till = new Till(RandomGenerator.of("L64X128MixRandom"));
        card = till.part(PaymentsProbe.card());
        link = till.part(PaymentsProbe.link());
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void withoutAKeyNothingIsSentAndNothingIsSaidToHaveMoved() {
        for (var shut : PaymentsProbe.withoutKey(till.part(PaymentsProbe.rows()), till.part(Records.class))) {
            var payment = intended(shut.means());
            assertThat(shut.ready()).isFalse();
            assertThat(shut.patience()).isPositive();
            assertThat(shut.begin(payment)).isEqualTo(new Standing.NotMoved(Why.NOT_TAKEN));
            assertThat(shut.ask(payment)).isEqualTo(new Standing.NoAnswer());
            assertThat(shut.stop(payment)).isEqualTo(new Standing.NoAnswer());
        }
        assertThat(till.provider.requests()).isEmpty();
        assertThat(card.ready()).isTrue();
        assertThat(link.ready()).isTrue();
        assertThat(card.patience()).isEqualTo(Duration.ofSeconds(90));
        assertThat(link.patience()).isEqualTo(Duration.ofMinutes(35));
    }

    @Test
    void begunTwiceUnderOneKeyItIsOnePaymentAtTheProvider() {
        var byCard = intended(Means.CARD);
        card.begin(byCard);
        card.begin(byCard);
        till.provider.present(TestCard.GOOD);
        assertThat(card.ask(byCard)).isInstanceOf(Standing.Moved.class);
        var byLink = intended(Means.PAY_LINK);
        link.begin(byLink);
        link.begin(byLink);
        assertThat(till.provider.pages()).hasSize(1);
        assertThat(till.provider.moved()).hasSize(1);
    }

    /** The JDK's own client sends once more what was lost with its line. Nobody pays twice for that. */
    @ParameterizedTest
    @CsvSource({"1, REQUEST_LOST", "1, ANSWER_LOST", "2, REQUEST_LOST", "2, ANSWER_LOST"})
    void whatIsLostWithTheLineIsOnePaymentHoweverOftenItIsSent(int request, ProviderFault fault) {
        var payment = intended(Means.CARD);
        till.provider.failAt(request, fault);
        card.begin(payment);
        till.provider.present(TestCard.GOOD);
        card.ask(payment);
        card.stop(payment);
        assertThat(till.provider.moved()).hasSizeLessThanOrEqualTo(1);
        var page = intended(Means.PAY_LINK);
        till.provider.failAt(1, fault);
        link.begin(page);
        assertThat(till.provider.pages()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"SERVER_BROKEN, NO_CONNECTION", "DONE_AND_BROKEN, NO_CONNECTION", "TOO_MANY, NOT_TAKEN"})
    void whatTheFirstRequestDoesNotReachIsNotShownToAnybodyAndCostsNothing(ProviderFault fault, Why why) {
        for (var mover : List.of(card, link)) {
            var payment = intended(mover.means());
            till.provider.failAt(1, fault);
            assertThat(mover.begin(payment)).isEqualTo(new Standing.NotMoved(why));
            assertThat(till.provider.asksForCard()).isFalse();
            assertThat(mover.ask(payment)).isEqualTo(new Standing.NotMoved(Why.NO_CONNECTION));
            assertThat(mover.stop(payment)).isInstanceOf(Standing.NotMoved.class);
        }
        assertThat(till.provider.moved()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_BROKEN", "DONE_AND_BROKEN"})
    void aTerminalOfWhichNobodyKnowsWhetherItAsksIsNeitherPaidNorUnpaid(ProviderFault fault) {
        var payment = intended(Means.CARD);
        till.provider.failAt(2, fault);
        assertThat(card.begin(payment)).isEqualTo(new Standing.NoAnswer());
    }

    @Test
    void aTerminalThatIsOffOrBusyTakesNothingAndThePaymentIsClosed() {
        till.provider.reader(true);
        var off = intended(Means.CARD);
        assertThat(card.begin(off)).isEqualTo(new Standing.NotMoved(Why.TERMINAL_OFF));
        till.provider.reader(false);
        assertThat(card.ask(off)).as("closed").isEqualTo(new Standing.NotMoved(Why.STOPPED));
        var first = intended(Means.CARD);
        assertThat(card.begin(first)).isEqualTo(new Standing.Waiting());
        assertThat(card.begin(intended(Means.CARD))).isEqualTo(new Standing.NotMoved(Why.TERMINAL_BUSY));
        till.provider.present(TestCard.GOOD);
        assertThat(card.ask(first)).isInstanceOf(Standing.Moved.class);
        assertThat(till.provider.moved()).hasSize(1);
    }

    @Test
    void whoStopsIsToldThatNothingMovedOrThatItHad() {
        var stopped = intended(Means.CARD);
        card.begin(stopped);
        assertThat(card.stop(stopped)).isEqualTo(new Standing.NotMoved(Why.STOPPED));
        assertThat(till.provider.asksForCard())
                .as("nobody is asked for a card any more")
                .isFalse();
        till.provider.present(TestCard.GOOD);
        assertThat(till.provider.moved()).isEmpty();
        var paid = intended(Means.CARD);
        card.begin(paid);
        till.provider.present(TestCard.GOOD);
        assertThat(card.stop(paid)).isInstanceOfSatisfying(Standing.Moved.class, moved -> assertThat(moved.amount())
                .isEqualTo(usd(500)));
    }

    /** The terminal asks for one card at a time, and not always for the payment that somebody asks about. */
    @Test
    void onePaymentIsNotTakenForAnotherThatTheTerminalAsksFor() {
        for (var asked : List.of(true, false)) {
            var never = intended(Means.CARD);
            till.provider.failAt(2, ProviderFault.SERVER_BROKEN);
            assertThat(card.begin(never)).isEqualTo(new Standing.NoAnswer());
            var other = intended(Means.CARD);
            assertThat(card.begin(other)).isEqualTo(new Standing.Waiting());
            assertThat(asked ? card.ask(never) : card.stop(never))
                    .isEqualTo(new Standing.NotMoved(asked ? Why.NO_CONNECTION : Why.STOPPED));
            assertThat(till.provider.asksForCard()).as("for the other one").isTrue();
            till.provider.present(TestCard.GOOD);
            assertThat(card.ask(other)).isInstanceOf(Standing.Moved.class);
        }
        assertThat(till.provider.moved()).hasSize(2);
    }

    @Test
    void whoStopsWhatWasPaidAndGetsNoAnswerIsNotToldThatNothingMoved() {
        var paid = intended(Means.CARD);
        card.begin(paid);
        till.provider.present(TestCard.GOOD);
        // Looks at the terminal, cannot close what is paid, asks for it.
        till.provider.failAt(3, ProviderFault.SERVER_BROKEN);
        assertThat(card.stop(paid)).isEqualTo(new Standing.NoAnswer());
        assertThat(card.ask(paid)).isInstanceOf(Standing.Moved.class);
    }

    @Test
    void nobodyWhoGetsNoAnswerIsToldThatNothingMoved() {
        var payment = intended(Means.CARD);
        card.begin(payment);
        till.provider.failAt(1, ProviderFault.SERVER_BROKEN);
        assertThat(card.ask(payment)).isEqualTo(new Standing.NoAnswer());
        // Looks at the terminal, stops it, closes the intent.
        till.provider.failAt(3, ProviderFault.SERVER_BROKEN);
        assertThat(card.stop(payment)).isEqualTo(new Standing.NoAnswer());
        till.provider.calm();
        assertThat(card.stop(payment)).isEqualTo(new Standing.NotMoved(Why.STOPPED));
        var page = intended(Means.PAY_LINK);
        link.begin(page);
        till.provider.failAt(1, ProviderFault.SERVER_BROKEN);
        assertThat(link.ask(page)).isEqualTo(new Standing.NoAnswer());
    }

    @ParameterizedTest
    @CsvSource({"DECLINED, DECLINED", "NOT_ENOUGH_MONEY, NOT_ENOUGH_MONEY", "TOO_OLD, CARD_TOO_OLD"})
    void aCardThatIsDeclinedSaysWhyAndClosesThePayment(TestCard which, Why why) {
        var payment = intended(Means.CARD);
        card.begin(payment);
        till.provider.present(which);
        assertThat(card.ask(payment)).isEqualTo(new Standing.NotMoved(why));
        till.provider.present(TestCard.GOOD);
        assertThat(till.provider.moved()).isEmpty();
    }

    @Test
    void anExpiredPageIsPaidByNobodyAndAPaidOneIsNotExpired() {
        var left = intended(Means.PAY_LINK);
        link.begin(left);
        assertThat(link.ask(left)).isInstanceOfSatisfying(Standing.Waiting.class, waiting -> assertThat(waiting.link())
                .isPresent());
        assertThat(link.stop(left)).isEqualTo(new Standing.NotMoved(Why.TOO_LATE));
        assertThat(till.provider.payPage()).isFalse();
        var paid = intended(Means.PAY_LINK);
        link.begin(paid);
        assertThat(till.provider.payPage()).isTrue();
        assertThat(link.stop(paid)).isInstanceOfSatisfying(Standing.Moved.class, moved -> assertThat(moved.amount())
                .isEqualTo(usd(500)));
        assertThat(till.provider.moved()).hasSize(1);
    }

    @Test
    void aRefundIsSentOnceForTheMoneyItIsOfAndKnownByItsOwnKey() {
        var paid = paidByCard(1_000);
        var first = refund(paid, 300);
        var second = refund(paid, 200);
        assertThat(card.ask(first)).as("never sent, so now").isInstanceOf(Standing.Moved.class);
        assertThat(card.begin(first)).isInstanceOf(Standing.Moved.class);
        assertThat(card.stop(first)).isInstanceOfSatisfying(Standing.Moved.class, moved -> assertThat(moved.amount())
                .isEqualTo(usd(300)));
        assertThat(link.begin(second)).isInstanceOfSatisfying(Standing.Moved.class, moved -> assertThat(moved.amount())
                .isEqualTo(usd(200)));
        assertThat(link.stop(second)).isInstanceOf(Standing.Moved.class);
        for (var refund : List.of(first, second)) {
            assertThat(link.ask(refund))
                    .isInstanceOfSatisfying(Standing.Moved.class, moved -> assertThat(moved.amount())
                            .isEqualTo(refund.sum()));
        }
        assertThat(till.charged()).isEqualTo(500);
    }

    @Test
    void aRefundWithoutAPaymentIsNotSentAndOneWithoutAnAnswerIsNotDenied() {
        var key = till.nextKey();
        till.intend(key, Means.CARD, 500);
        var lost = new Payment(
                key,
                Direction.REFUND,
                Means.CARD,
                Payment.State.INTENDED,
                shares(500),
                "USD",
                "",
                till.clock.instant());
        assertThat(card.begin(lost)).isEqualTo(new Standing.NotMoved(Why.NOT_TAKEN));
        assertThat(card.ask(lost)).isEqualTo(new Standing.NotMoved(Why.NOT_TAKEN));
        var refund = refund(paidByCard(1_000), 300);
        till.provider.failAt(1, ProviderFault.TOO_MANY);
        assertThat(card.begin(refund)).isEqualTo(new Standing.NotMoved(Why.NOT_TAKEN));
        till.provider.failAt(1, ProviderFault.DONE_AND_BROKEN);
        assertThat(card.begin(refund)).isEqualTo(new Standing.NoAnswer());
        till.provider.failAt(1, ProviderFault.SERVER_BROKEN);
        assertThat(card.ask(refund)).isEqualTo(new Standing.NoAnswer());
        till.provider.calm();
        assertThat(card.ask(refund)).isInstanceOf(Standing.Moved.class);
        assertThat(till.charged()).isEqualTo(700);
    }

    @Test
    void onlyWhatIsBookedIsGivenBackAndOfEachFeeNoMoreThanCameForIt() {
        var refunds = till.part(RefundDesk.class);
        assertThat(prepared("KEY-99999999", 1)).isEqualTo(new FeeAnswer.NoSuchPayment());
        var open = till.nextKey();
        till.intend(open, Means.CARD, 500);
        assertThat(prepared(open, 1)).isEqualTo(new FeeAnswer.NoSuchPayment());
        byHand("NOTE-0000001", new Share(Till.FEE, 1_000), new Share(Till.OTHER, 500));
        assertThat(prepared("NOTE-0000001", 1_001)).isEqualTo(new FeeAnswer.MoreThanPaid(usd(1_000)));
        assertThat(prepared("NOTE-0000001", 400)).isEqualTo(new FeeAnswer.Done());
        assertThat(prepared("NOTE-0000001", 601)).isEqualTo(new FeeAnswer.MoreThanPaid(usd(600)));
        assertThat(refunds.prepare("NOTE-0000001", List.of(new Share(Till.OTHER, 500)), "too much", "pia")
                        .answer())
                .isEqualTo(new FeeAnswer.Done());
        assertThat(prepared("NOTE-0000001", 600)).isEqualTo(new FeeAnswer.Done());
        assertThat(till.facts(PaymentFact.RefundAsked.class))
                .extracting(PaymentFact.RefundAsked::reason)
                .hasSize(3)
                .containsOnly("too much");
        assertThat(till.booked()).isZero();
    }

    @Test
    void whatIsAboutToGoBackIsOutOfReachUntilItIsCertainThatItDoesNot() {
        var paid = paidByCard(1_000);
        var refund = refund(paid, 700);
        assertThat(prepared(paid, 301)).isEqualTo(new FeeAnswer.MoreThanPaid(usd(300)));
        till.part(Payments.class).abandon(refund.key(), "the provider said no", "-kiosk");
        assertThat(prepared(paid, 1_001)).isEqualTo(new FeeAnswer.MoreThanPaid(usd(1_000)));
        assertThat(prepared(paid, 1_000)).isEqualTo(new FeeAnswer.Done());
    }

    /** The ledger alone would let it go: the fee was paid twice over. */
    @Test
    void ofOnePaymentNoMoreGoesBackThanCameWithItThoughAnotherPaidTheSameFee() {
        byHand("NOTE-0000001", new Share(Till.FEE, 1_000), new Share(Till.OTHER, 500));
        byHand("NOTE-0000002", new Share(Till.FEE, 1_000));
        assertThat(prepared("NOTE-0000001", 1_001)).isEqualTo(new FeeAnswer.MoreThanPaid(usd(1_000)));
        assertThat(prepared("NOTE-0000001", 400)).isEqualTo(new FeeAnswer.Done());
        assertThat(prepared("NOTE-0000001", 601)).isEqualTo(new FeeAnswer.MoreThanPaid(usd(600)));
        var paid = paidByCard(500);
        refund(paid, 200);
        assertThat(prepared(paid, 301)).as("on its way").isEqualTo(new FeeAnswer.MoreThanPaid(usd(300)));
    }

    @Test
    void aPaymentOfWhichNothingIsLeftIsNotGivenBackFromAgain() {
        byHand("NOTE-0000001", new Share(Till.FEE, 1_000));
        byHand("NOTE-0000002", new Share(Till.FEE, 500));
        var refunds = till.part(RefundDesk.class);
        assertThat(refunds.giveBack(Till.FEE, usd(500), "too much", "pia")).hasSize(1);
        assertThat(refunds.giveBack(Till.FEE, usd(500), "too much", "pia")).hasSize(1);
        assertThat(till.booked()).isEqualTo(500);
    }

    private FeeAnswer prepared(String payment, long amount) {
        return till.part(RefundDesk.class)
                .prepare(payment, shares(amount), "too much", "pia")
                .answer();
    }

    private Payment refund(String payment, long amount) {
        var prepared = till.part(RefundDesk.class).prepare(payment, shares(amount), "too much", "pia");
        assertThat(prepared.answer()).isEqualTo(new FeeAnswer.Done());
        return till.part(PaymentBook.class).find(prepared.key()).orElseThrow();
    }

    private String paidByCard(long amount) {
        var key = till.nextKey();
        till.intend(key, Means.CARD, amount);
        till.provider.present(TestCard.GOOD);
        till.teller().begin(key);
        assertThat(till.teller().ask(key)).isInstanceOf(Standing.Moved.class);
        return key;
    }

    /** Notes, or what the office took. */
    private void byHand(String key, Share... shares) {
        till.part(Payments.class)
                .record(
                        new PaymentIntended(key, Direction.PAYMENT, Means.CASH, List.of(shares), "USD", Teller.KIOSK),
                        "VISIT-1");
    }

    private Payment intended(Means means) {
        var key = till.nextKey();
        till.intend(key, means, 500);
        return till.part(PaymentBook.class).find(key).orElseThrow();
    }

    private static List<Share> shares(long amount) {
        return List.of(new Share(Till.FEE, amount));
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }
}
