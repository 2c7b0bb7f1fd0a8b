package org.swapbay.kiosk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.ToyProgram;
import org.swapbay.kiosk.fees.Blame;
import org.swapbay.kiosk.fees.Charge;
import org.swapbay.kiosk.fees.Condition;
import org.swapbay.kiosk.fees.CreditDesk;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.FeeRow;
import org.swapbay.kiosk.fees.FeeTerms;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.fees.Wording;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.payments.PaymentPolicy.MailFees;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.School;

/** The families of Ana and of Ben each paid thirty dollars too much, and owe twenty for another fee. */
class CreditRoundTests {

    private static final PersonId ANA = new PersonId("ana");
    private static final PersonId BEN = new PersonId("ben");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final FeeFact CHANGED = new FeeFact.FeeConfirmed("F-R-000001", "lee");

    /** More may be owed, or less, or another way. */
    static final List<FeeFact> MOVES = List.of(
            assessed("F-R-000001", ANA, 1),
            new FeeFact.FeeReassessed(
                    "F-R-000001", assessed("F-R-000001", ANA, 1).basis(), "found", "lee"),
            CHANGED,
            new FeeFact.FeeAdjusted("F-R-000001", -1, "USD", "a hinge", "lee"),
            new FeeFact.FeeWaived("F-R-000001", 1, "USD", "a hardship", "lee"),
            new FeeFact.DisputeDecided("F-R-000001", false, 0, "USD", "looked at", "lee"),
            new FeeFact.PaymentBooked("KEY-00000001", "pi_1", "-kiosk"),
            new FeeFact.PaymentAbandoned("KEY-00000001", "STOPPED", "-kiosk"),
            new FeeFact.PaymentDecided("KEY-00000001", List.of(), "", "looked up", "lee"));

    static final List<FeeFact> MOVES_NOT = List.of(
            new FeeFact.FeeDropped("F-R-000001", "nobody's", "lee"),
            new FeeFact.DisputeOpened("F-R-000001", "it was not her", "lee"),
            intended("KEY-00000001", "F-R-000001", 1),
            new FeeFact.CreditUsed("F-R-000001", "F-R-000002", 1, "USD", "lee"),
            new FeeFact.SchedulePublished(1, null, TODAY, terms(), "lee"),
            new FeeFact.PlanTaken("P-1", ANA, "school", 1, TODAY, "lee"),
            new FeeFact.PlanEnded("P-1", TODAY, "moved", "lee"),
            new FeeFact.LossReported("L-1", IncidentKind.LOST, ANA, "school", null, null, null, TODAY, "", "lee"),
            new FeeFact.PoliceReportGiven("L-1", "1234", "lee"),
            new FeeFact.LossFound("L-1", TODAY, "lee"),
            new FeeFact.BlameCorrected("R-000001", Blame.WEAR, "an old one", "lee"));

    @TempDir
    Path data;

    private final HandClock clock = new HandClock();
    private final List<Runnable> beside = new ArrayList<>();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private ToyProgram toy;
    private PaymentPolicies policies;
    private CreditRound round;

    @BeforeEach
    void open() throws IOException {
        toy = new ToyProgram(data, clock, "FeeRound", "fees", "repairs", "assets", "roster");
        toy.records.catchUp();
        policies = new PaymentPolicies(toy.jdbc, clock);
        round = new CreditRound(toy.part(CreditDesk.class), policies, toy.records, clock, beside::add);
        toy.inTransaction(() -> {
            var roster = toy.part(Roster.class);
            roster.enrol(new School("school", "School"));
            for (var child : List.of(ANA, BEN)) {
                roster.enrol(
                        new Person(child, "school", "student", "A", "B", "N" + child, "07", true, Borrowing.ALLOWED),
                        List.of());
            }
        });
        paidTooMuch("F-R-000001", ANA);
        paidTooMuch("F-R-000003", BEN);
        toy.records.record(assessed("F-R-000002", ANA, 2_000), assessed("F-R-000004", BEN, 2_000));
        said.start();
        log().addAppender(said);
    }

    @AfterEach
    void close() throws IOException {
        log().detachAppender(said);
        toy.close();
    }

    @Test
    void asDeliveredCreditWaitsForSomebodyOfTheOffice() {
        round.on(CHANGED);
        assertThat(beside).isEmpty();
        round.round();
        assertThat(owed("F-R-000002")).isEqualTo(usd(2_000));
    }

    @Test
    void wherePolicySaysSoWhatIsOwedBackPaysWhatIsOwed() {
        byItself(TODAY);
        round.on(CHANGED);
        assertThat(owed("F-R-000002")).as("not on the thread that wrote").isEqualTo(usd(2_000));
        beside.forEach(Runnable::run);
        assertThat(owed("F-R-000002")).isEqualTo(usd(0));
        assertThat(owed("F-R-000001")).isEqualTo(usd(-1_000));
        assertThat(owed("F-R-000004")).isEqualTo(usd(0));
        assertThat(said.list).isEmpty();
    }

    @Test
    void whatHappenedJustBeforeTheProgramEndedIsFoundByTheRound() {
        byItself(TODAY);
        round.round();
        round.round();
        assertThat(owed("F-R-000002")).isEqualTo(usd(0));
        assertThat(owed("F-R-000001")).as("once").isEqualTo(usd(-1_000));
    }

    @Test
    void aPolicyUsesNoCreditBeforeItsDay() {
        byItself(TODAY.plusDays(1));
        round.on(CHANGED);
        round.round();
        assertThat(beside).isEmpty();
        assertThat(owed("F-R-000002")).isEqualTo(usd(2_000));
        clock.forward(Duration.ofDays(1));
        round.round();
        assertThat(owed("F-R-000002")).isEqualTo(usd(0));
    }

    @ParameterizedTest
    @FieldSource("MOVES")
    void whateverMayChangeWhatIsOwedIsLookedAtOnce(FeeFact fact) {
        byItself(TODAY);
        round.on(fact);
        assertThat(beside).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("MOVES_NOT")
    void nothingElseIs(FeeFact fact) {
        byItself(TODAY);
        round.on(fact);
        assertThat(beside).isEmpty();
    }

    /** As a page of the database may be on a worn disk. */
    @Test
    void oneFamilyThatCannotBeLookedAfterKeepsItFromNoOtherAndIsSaid() {
        byItself(TODAY);
        toy.jdbc.sql("update fee set basis = '{' where number = 'F-R-000001'").update();
        round.round();
        assertThat(owed("F-R-000004")).isEqualTo(usd(0));
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("credit: student=ana could not be looked after");
    }

    @Test
    void aKioskThatCanWriteNothingLooksAfterNobody() {
        byItself(TODAY);
        toy.part(Journal.class).distrust(new IOException("as a disk says"));
        round.round();
        assertThat(said.list).isEmpty();
    }

    private void paidTooMuch(String fee, PersonId student) {
        toy.records.record(assessed(fee, student, 4_000));
        var paid = toy.part(Payments.class).record(intended("CREDIT-" + fee, fee, 4_000), "cash");
        assertThat(paid).isEqualTo(new FeeAnswer.Done());
        toy.records.record(new FeeFact.FeeAdjusted(fee, -3_000, "USD", "it was the hinge only", "pia"));
        assertThat(owed(fee)).isEqualTo(usd(-3_000));
    }

    private void byItself(LocalDate from) {
        toy.records.commit(
                () -> policies.publish(new PaymentPolicy(2, from, 1, 500, false, MailFees.NOT, 0, 30, true)));
    }

    private Money owed(String fee) {
        return toy.part(FeeBook.class).account(fee, CurrencyUnit.USD).owed();
    }

    private static FeeFact.FeeAssessed assessed(String fee, PersonId student, long cents) {
        return OwedFee.of(fee, student, TODAY, cents);
    }

    private static PaymentIntended intended(String key, String fee, long cents) {
        return new PaymentIntended(key, Direction.PAYMENT, Means.OFFICE, List.of(new Share(fee, cents)), "USD", "olga");
    }

    private static FeeTerms terms() {
        var words = new Wording("Ten dollars.", "Diez dólares.");
        return new FeeTerms(
                "Test policy",
                "https://example.org/policy",
                "USD",
                8,
                true,
                List.of(),
                false,
                List.of(new FeeRow("any", new Condition.Always(), new Charge.Fixed(1_000), true, false, words)),
                List.of(),
                FeeTerms.Limits.NONE,
                null,
                new FeeTerms.Practice(List.of(), 14, true, FeeTerms.Practice.Confirm.WHEN_UNSURE, false, 30, words),
                new FeeTerms.Accounts("1210", "4510", "4590", "1010"));
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(CreditRound.class);
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
