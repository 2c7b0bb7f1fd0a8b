package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.fees.ToyFees.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
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

/** Money on its way, in and out: what is asked for after a start, and what is found again under its fee and its reference. */
class PaymentBookTests {

    private static final FeeAnswer DONE = new FeeAnswer.Done();

    @TempDir
    private Path data;

    private ToyFees toy;
    private PaymentBook book;
    private String fee;
    private String other;

    @BeforeEach
    void start() throws IOException {
        toy = new ToyFees(data);
        book = toy.get(PaymentBook.class);
        toy.publish(LocalDate.of(2026, 8, 1), PublishedPolicies.union());
        fee = Fee.numberOf(toy.broken(ToyFees.ANA, Cause.DROPPED, "HINGE"));
        other = Fee.numberOf(toy.broken(ToyFees.BEN, Cause.DROPPED, "HINGE"));
    }

    @AfterEach
    void stop() throws IOException {
        toy.close();
    }

    @Test
    void whatWasPaidForAFeeIsFoundUnderItTheNewestFirst() {
        pay("KEY-0001", "note", new Share(fee, 500));
        toy.pass(Duration.ofMinutes(1));
        pay("KEY-0002", "cheque", new Share(fee, 300), new Share(other, 200));
        intend("KEY-0003", Direction.PAYMENT, new Share(fee, 100));
        assertThat(book.paid(fee)).extracting(Payment::key).containsExactly("KEY-0002", "KEY-0001");
        assertThat(book.paid(fee).getFirst().sum()).isEqualTo(usd(500));
        assertThat(book.paid(other)).extracting(Payment::key).containsExactly("KEY-0002");
    }

    @Test
    void whatWasGivenBackIsARefundOfItsPaymentAndNoPayment() {
        pay("KEY-0001", "note", new Share(fee, 500));
        refund("KEY-0002", "KEY-0001", new Share(fee, 200));
        assertThat(book.paid(fee)).extracting(Payment::key).containsExactly("KEY-0001");
        assertThat(book.refunds("KEY-0001")).extracting(Payment::key).containsExactly("KEY-0002");
        assertThat(book.refunds("KEY-0002")).isEmpty();
        assertThat(book.referringTo("KEY-0001")).isEmpty();
        assertThat(toy.book.account(fee, CurrencyUnit.USD).paid()).isEqualTo(usd(300));
        assertThat(toy.book.of(fee)).extracting(FeeEntry::kind).contains(Kind.REFUNDED);
    }

    @Test
    void theNotesOfAVisitAreFoundUnderIt() {
        pay("KEY-0001", "visit-1", new Share(fee, 500));
        pay("KEY-0002", "visit-2", new Share(fee, 500));
        pay("KEY-0003", "visit-1", new Share(fee, 500));
        assertThat(book.referringTo("visit-1")).extracting(Payment::key).containsExactly("KEY-0001", "KEY-0003");
    }

    @Test
    void whatIsOnItsWayForAFeeIsWhatNobodyHasAnsweredYet() {
        var about = toy.fees.find(fee).orElseThrow();
        intend("KEY-0001", Direction.PAYMENT, new Share(fee, 500));
        intend("KEY-0002", Direction.PAYMENT, new Share(fee, 200), new Share(other, 100));
        assertThat(book.underWay(about)).isEqualTo(usd(700));
        assertThat(toy.payments.book("KEY-0001", "pi_1", "lee")).isEqualTo(DONE);
        assertThat(book.underWay(about)).isEqualTo(usd(200));
        assertThat(toy.payments.abandon("KEY-0002", "declined", "lee")).isEqualTo(DONE);
        assertThat(book.underWay(about)).isEqualTo(usd(0));
    }

    @Test
    void aDaysBookingsAreThoseIntendedInIt() {
        pay("KEY-0001", "note", new Share(fee, 500));
        toy.pass(Duration.ofHours(24));
        pay("KEY-0002", "note", new Share(fee, 500));
        var first = book.find("KEY-0001").orElseThrow().intendedAt();
        var day = Duration.ofHours(24);
        assertThat(book.booked(first, first.plus(day))).extracting(Payment::key).containsExactly("KEY-0001");
        assertThat(book.booked(first.plus(day), first.plus(day).plus(day)))
                .extracting(Payment::key)
                .containsExactly("KEY-0002");
    }

    @Test
    void whatAJournalSaysTwiceIsBookedOnceAndABookingIsNeverUndone() {
        intend("KEY-0001", Direction.PAYMENT, new Share(fee, 500));
        toy.records.record(new FeeFact.PaymentBooked("KEY-0001", "pi_1", "lee"));
        toy.records.record(new FeeFact.PaymentBooked("KEY-0001", "pi_2", "lee"));
        toy.records.record(new FeeFact.PaymentAbandoned("KEY-0001", "declined", "lee"));
        var booked = book.find("KEY-0001").orElseThrow();
        assertThat(booked.state()).isEqualTo(Payment.State.BOOKED);
        assertThat(booked.reference()).isEqualTo("pi_1");
        assertThat(toy.book.account(fee, CurrencyUnit.USD).paid()).isEqualTo(usd(500));
    }

    private void pay(String key, String reference, Share... shares) {
        intend(key, Direction.PAYMENT, shares);
        assertThat(toy.payments.book(key, reference, "lee")).isEqualTo(DONE);
    }

    private void refund(String key, String payment, Share... shares) {
        intend(key, Direction.REFUND, shares);
        assertThat(toy.payments.book(key, payment, "lee")).isEqualTo(DONE);
    }

    private void intend(String key, Direction direction, Share... shares) {
        assertThat(toy.payments.intend(new PaymentIntended(key, direction, Means.CASH, List.of(shares), "USD", "lee")))
                .isEqualTo(DONE);
    }
}
