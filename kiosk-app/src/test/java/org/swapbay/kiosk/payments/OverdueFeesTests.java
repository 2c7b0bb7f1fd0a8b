package org.swapbay.kiosk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.ToyProgram;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.payments.PaymentPolicy.MailFees;
import org.swapbay.kiosk.roster.PersonId;

/** Ana owes twenty dollars since the first of September. */
class OverdueFeesTests {

    private static final PersonId ANA = new PersonId("ana");
    private static final LocalDate TOLD = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 30;

    @TempDir
    Path data;

    private HandClock clock;
    private ToyProgram toy;

    @BeforeEach
    void open() throws Exception {
        clock = new HandClock(noon(TOLD));
        toy = new ToyProgram(data, clock, "FeeRound", "fees", "repairs", "assets", "roster");
        toy.records.catchUp();
        toy.records.record(OwedFee.of("F-R-000001", ANA, TOLD, 2_000));
    }

    @AfterEach
    void close() throws Exception {
        toy.close();
    }

    @Test
    void asDeliveredDebtStopsNobodyHoweverOldItIs() {
        assertThat(on(TOLD.plusYears(3))).isEmpty();
    }

    @Test
    void whoseFeesAreOverdueByTheAmountOfThePolicySeesTheOfficeFromTheDayAfterTheLast() {
        policy(2_000);
        assertThat(on(TOLD.plusDays(DAYS))).isEmpty();
        assertThat(on(TOLD.plusDays(DAYS + 1))).contains(new OverdueFees.Stop(List.of("F-R-000001"), usd(2_000), 2));
        assertThat(overdue(TOLD.plusDays(DAYS + 1)).sendToOffice(ANA)).isTrue();
        assertThat(overdue(TOLD.plusDays(DAYS + 1)).sendToOffice(new PersonId("ben")))
                .as("a brother's debt is not his")
                .isFalse();
    }

    @Test
    void lessThanTheAmountStopsNobodyAndWhatIsNotYetOverdueDoesNotCount() {
        policy(2_001);
        clock.forward(Duration.ofDays(5));
        toy.records.record(OwedFee.of("F-R-000002", ANA, TOLD, 500));
        assertThat(on(TOLD.plusDays(DAYS + 1))).isEmpty();
        assertThat(on(TOLD.plusDays(DAYS + 6)).map(OverdueFees.Stop::overdue)).contains(usd(2_500));
    }

    @Test
    void whatIsDisputedOrOnItsWayIsNotOverdue() {
        policy(2_000);
        var payments = toy.part(Payments.class);
        payments.intend(new PaymentIntended(
                "overdue-1", Direction.PAYMENT, Means.CARD, List.of(new Share("F-R-000001", 1)), "USD", "-kiosk"));
        assertThat(on(TOLD.plusDays(DAYS + 1))).isEmpty();
        payments.abandon("overdue-1", "STOPPED", "-kiosk");
        assertThat(on(TOLD.plusDays(DAYS + 1))).isPresent();
        toy.records.record(new FeeFact.DisputeOpened("F-R-000001", "it was not her", "lee"));
        assertThat(on(TOLD.plusDays(DAYS + 1))).isEmpty();
    }

    @Test
    void whoPaysEachPartByItsDayIsNotBehindAndWhoMissesOneIsByThatPart() {
        policy(100, 3);
        assertThat(on(TOLD.plusDays(DAYS))).isEmpty();
        assertThat(on(TOLD.plusDays(DAYS + 1)).map(OverdueFees.Stop::overdue)).contains(usd(700));
        assertThat(on(TOLD.plusDays(2 * DAYS + 1)).map(OverdueFees.Stop::overdue))
                .contains(usd(1_400));
        pay(700);
        assertThat(on(TOLD.plusDays(2 * DAYS))).isEmpty();
        assertThat(on(TOLD.plusDays(2 * DAYS + 1)).map(OverdueFees.Stop::overdue))
                .contains(usd(700));
        assertThat(on(TOLD.plusDays(3 * DAYS + 1)).map(OverdueFees.Stop::overdue))
                .as("the last part is the smallest, and nothing comes after it")
                .contains(usd(1_300))
                .isEqualTo(on(TOLD.plusYears(1)).map(OverdueFees.Stop::overdue));
    }

    private void pay(long cents) {
        var payments = toy.part(Payments.class);
        var part = new PaymentIntended(
                "overdue-part-1",
                Direction.PAYMENT,
                Means.OFFICE,
                List.of(new Share("F-R-000001", cents)),
                "USD",
                "lee");
        assertThat(payments.record(part, "cheque 12")).isEqualTo(new FeeAnswer.Done());
    }

    private void policy(long from) {
        policy(from, 1);
    }

    private void policy(long from, int parts) {
        toy.records.commit(() -> policies(TOLD)
                .publish(new PaymentPolicy(2, LocalDate.of(2026, 1, 1), parts, 500, true, MailFees.NOT, from, DAYS)));
    }

    private Optional<OverdueFees.Stop> on(LocalDate day) {
        return overdue(day).of(ANA);
    }

    private OverdueFees overdue(LocalDate day) {
        var then = Clock.fixed(noon(day), ZoneOffset.UTC);
        return new OverdueFees(
                policies(day),
                toy.part(Fees.class),
                toy.part(FeeBook.class),
                toy.part(PaymentBook.class),
                new DueDates(policies(day), then),
                then);
    }

    private PaymentPolicies policies(LocalDate day) {
        return new PaymentPolicies(toy.jdbc, Clock.fixed(noon(day), ZoneOffset.UTC));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
