package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.PaymentPolicies;
import org.swapbay.kiosk.payments.PaymentPolicy;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.Roster;

/** A student whose family owes very much: what the kiosk makes of it, with the school's policy and without. */
@KioskTest
class DebtAtTheKioskTests {

    private static final Pattern MONEY = Pattern.compile(
            "(?i)\\b(owe|owes|owed|fee|fees|debt|pay|paid|money|bill|dollar|debe|deuda|deber|cargo|cargos|pagar|dinero|multa)\\b|\\$");

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;
    private int policy;

    @BeforeEach
    void owesVeryMuchForLong() {
        day = new SchoolDay(program);
        program.getBean(Records.class)
                .record(OwedFee.of("F-D-" + day.key, day.student, LocalDate.of(2026, 9, 1), 900_000));
    }

    @AfterEach
    void asDelivered() {
        if (policy > 0)
            records().commit(() -> program.getBean(PaymentPolicies.class).withdraw(policy));
    }

    @Test
    void asDeliveredDebtBlocksNothing() {
        assertThat(program.getBean(Debts.class).sendToOffice(day.student)).isFalse();
        assertThat(terms()).isNotEmpty().noneSatisfy(terms -> assertThat(terms.refusal())
                .contains(DayLoanTerms.Refusal.SEE_OFFICE));
    }

    @Test
    void aPolicySendsToTheOfficeBeforeADayLoanAndTouchesNoRepairAndNoLoanerForOne() {
        stopsFrom(1_000);
        assertThat(terms()).isNotEmpty().allSatisfy(terms -> assertThat(terms.refusal())
                .contains(DayLoanTerms.Refusal.SEE_OFFICE));
        var shown = program.getBean(Recognition.class).badge(day.studentNumber).caller();
        assertThat(shown.orElseThrow().whyNoLoaner(Optional.empty())).isEmpty();
        stopsFrom(1_000_000);
        assertThat(terms()).noneSatisfy(terms -> assertThat(terms.refusal()).contains(DayLoanTerms.Refusal.SEE_OFFICE));
    }

    @Test
    void whatTheScreenSaysThenHasNoWordAboutMoneyInAnyLanguage() {
        for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
            var words = ResourceBundle.getBundle(
                    "vaadin-i18n.translations",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (var key : List.of("borrow.refused.SEE_OFFICE", "borrow.refused.next.SEE_OFFICE")) {
                assertThat(words.getString(key)).doesNotContainPattern(MONEY);
            }
            assertThat(words.getString("welcome.pay"))
                    .as("the pattern knows the word")
                    .containsPattern(MONEY);
        }
    }

    private List<DayLoanTerms> terms() {
        return program.getBean(DayLoanCounter.class).terms(student());
    }

    private Person student() {
        return program.getBean(Roster.class).find(day.student).orElseThrow();
    }

    private void stopsFrom(long cents) {
        var policies = program.getBean(PaymentPolicies.class);
        if (policy > 0) records().commit(() -> policies.withdraw(policy));
        policy = policies.all().stream().mapToInt(PaymentPolicy::version).max().orElseThrow() + 1;
        var today = LocalDate.now(program.getBean(Clock.class));
        records()
                .commit(() -> policies.publish(
                        new PaymentPolicy(policy, today, 1, 500, true, PaymentPolicy.MailFees.NOT, cents, -1)));
    }

    private Records records() {
        return program.getBean(Records.class);
    }
}
