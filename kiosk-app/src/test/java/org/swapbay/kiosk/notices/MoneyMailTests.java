package org.swapbay.kiosk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.PaymentPolicies;
import org.swapbay.kiosk.payments.PaymentPolicy;
import org.swapbay.kiosk.payments.PaymentPolicy.MailFees;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Contact;
import org.swapbay.kiosk.roster.Contacts;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;

/** What families are told by mail about money, as the policy has it, and what is in no mail. */
@KioskTest
class MoneyMailTests {

    private static final Pattern CODE = Pattern.compile("PAY(-[2-9A-HJ-NP-Z]{4}){4}");
    private static final int VERSION = 4_711;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private SchoolDay day;
    private PersonId guardian;
    private String parents;
    private String students;
    private MailBench bench;

    @BeforeEach
    void begin() throws Exception {
        day = new SchoolDay(program);
        guardian = new PersonId("guardian-" + day.key);
        parents = "parents-" + day.key + "@family.example";
        students = day.key + "@school.example";
        var roster = program.getBean(Roster.class);
        records().commit(() -> {
            var student = roster.find(day.student).orElseThrow();
            roster.enrol(
                    new Person(
                            guardian,
                            student.schoolId(),
                            "guardian",
                            "Pat",
                            "Rivera",
                            "G-" + day.key,
                            null,
                            true,
                            Borrowing.ALLOWED),
                    List.of());
            program.getBean(Families.class).join(guardian, day.student);
            program.getBean(Contacts.class).keep(new Contact(guardian, parents, "es"));
            program.getBean(Contacts.class).keep(new Contact(day.student, students, null));
        });
        records().commit(() -> jdbc.sql("update notice set void_at = due_at where void_at is null")
                .update());
        bench = new MailBench(program, Instant.now(program.getBean(Clock.class)));
    }

    @AfterEach
    void end() throws Exception {
        records().commit(() -> program.getBean(PaymentPolicies.class).withdraw(VERSION));
        bench.close();
    }

    @Test
    void aReceiptGoesToTheGuardiansOnceInTheirLanguageAndNamesNobody() throws Exception {
        var fee = owes(4_000);
        pays(fee, "OFFICE-" + day.key, Means.OFFICE, 4_000, "cheque 1042");
        sendsLater();

        var mail = bench.at(parents);
        assertThat(mail).hasSize(1);
        var text = text(mail.getFirst());
        assertThat(mail.getFirst().getSubject()).isEqualTo("Recibo de su pago");
        assertThat(text).contains(fee, "40.00", "cheque 1042").doesNotContain("Rivera", name());
        assertThat(bench.at(students)).as("it is no business of the child's").isEmpty();
    }

    @Test
    void allNotesOfAVisitAreOneReceipt() throws Exception {
        var fee = owes(4_000);
        var visit = "VISIT-" + day.key;
        program.getBean(Payments.class).intend(intended(visit, fee, Means.CASH, 4_000));
        program.getBean(Payments.class).abandon(visit, "paid note by note", "-kiosk");
        pays(fee, "NOTE-1-" + day.key, Means.CASH, 2_000, visit);
        bench.now = Instant.now(program.getBean(Clock.class)).plusSeconds(5);
        bench.sends();
        assertThat(bench.at(parents)).as("the second note may come yet").isEmpty();
        pays(fee, "NOTE-2-" + day.key, Means.CASH, 2_000, visit);
        sendsLater();

        assertThat(bench.at(parents)).hasSize(1);
        assertThat(text(bench.at(parents).getFirst())).contains("40.00");
    }

    @Test
    void aFeeIsMailedOnlyWhereThePolicyWantsItAndTheCodeOpensIt() throws Exception {
        owes(4_000);
        sendsLater();
        assertThat(bench.at(parents)).as("as delivered").isEmpty();

        policy(true, MailFees.WITH_CODE);
        var fee = owes(2_500);
        sendsLater();
        var mail = bench.at(parents);
        assertThat(mail).hasSize(1);
        assertThat(text(mail.getFirst())).contains(fee, "25.00").doesNotContain("Rivera");
        assertThat(CODE.matcher(text(mail.getFirst())).results()).hasSize(1);
        assertThat(((MimeMultipart) mail.getFirst().getContent()).getBodyPart(1).getContentType())
                .startsWith("image/png");
    }

    @Test
    void aSchoolThatWantsNoMailAboutMoneySendsNone() throws Exception {
        policy(false, MailFees.NOT);
        var fee = owes(4_000);
        pays(fee, "OFFICE-" + day.key, Means.OFFICE, 4_000, "cash");
        sendsLater();
        assertThat(bench.at(parents)).isEmpty();
    }

    @Test
    void triesThatFailMakeNoCodeEach() throws Exception {
        policy(true, MailFees.WITH_CODE);
        bench.line.trouble = MailLine.Trouble.IS_BUSY;
        owes(2_500);
        var before = codes();
        sendsLater();
        bench.passes(Duration.ofMinutes(5));
        bench.passes(Duration.ofMinutes(10));
        bench.line.trouble = MailLine.Trouble.NONE;
        bench.passes(Duration.ofHours(2));
        assertThat(bench.at(parents)).hasSize(1);
        assertThat(codes() - before).isEqualTo(1);
    }

    private int codes() {
        return jdbc.sql("select count(*) from payment_code where person_id = ?")
                .param(day.student.value())
                .query(Integer.class)
                .single();
    }

    /** The plain words, wherever they stand. */
    private static String text(Part part) throws Exception {
        return part.getContent() instanceof MimeMultipart several
                ? text(several.getBodyPart(0))
                : String.valueOf(part.getContent());
    }

    private void policy(boolean receipts, MailFees fees) {
        records().commit(() -> program.getBean(PaymentPolicies.class)
                .publish(new PaymentPolicy(VERSION, LocalDate.of(2020, 1, 2), 1, 500, receipts, fees, 0, 30)));
    }

    /** On a school day, when no quiet hour holds anything back. */
    private void sendsLater() {
        bench.now = Instant.now(program.getBean(Clock.class)).plus(Duration.ofMinutes(16));
        bench.sends();
        bench.passes(Duration.ofDays(3));
    }

    private void pays(String fee, String key, Means means, long amount, String reference) {
        program.getBean(Payments.class).record(intended(key, fee, means, amount), reference);
    }

    private static PaymentIntended intended(String key, String fee, Means means, long amount) {
        return new PaymentIntended(key, Direction.PAYMENT, means, List.of(new Share(fee, amount)), "USD", "olga");
    }

    private String owes(long cents) {
        var fee = "F-R-" + day.key + cents;
        records().record(OwedFee.of(fee, day.student, LocalDate.of(2026, 9, 1), cents));
        return fee;
    }

    private String name() {
        return program.getBean(Roster.class).find(day.student).orElseThrow().givenName();
    }

    private Records records() {
        return program.getBean(Records.class);
    }
}
