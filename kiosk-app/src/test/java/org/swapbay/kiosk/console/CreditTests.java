package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.fees.CreditDesk;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.PaymentPolicies;
import org.swapbay.kiosk.payments.PaymentPolicy;

/** A family paid forty dollars at the office, and then the fee became ten. */
@KioskTest
@ViewPackages(classes = FeeView.class)
@WithMockUser(username = "lee", roles = "ADMINISTRATOR")
class CreditTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private FeeDay day;
    private String second;
    private int policy;

    @BeforeEach
    void paidTooMuch() {
        day = new FeeDay(program, false).repaired();
        second = "F-C-" + day.day.key;
        program.getBean(Payments.class)
                .record(
                        new FeeFact.PaymentIntended(
                                "CREDIT-" + day.day.key,
                                FeeFact.Direction.PAYMENT,
                                FeeFact.Means.OFFICE,
                                List.of(new Share(day.fee, 4_000)),
                                "USD",
                                "olga"),
                        "cash");
        program.getBean(Records.class)
                .record(new FeeFact.FeeAdjusted(day.fee, -3_000, "USD", "it was the hinge only", "pia"));
        assertThat(owed(day.fee)).isEqualTo(usd(-3_000));
    }

    @AfterEach
    void asDelivered() {
        if (policy > 0)
            records().commit(() -> program.getBean(PaymentPolicies.class).withdraw(policy));
    }

    @Test
    void withoutAPolicyCreditWaitsForSomebodyOfTheOffice() {
        fee(2_000);
        assertThat(program.getBean(CreditDesk.class).owed()).contains(day.day.student);
        assertThat(owed(second)).isEqualTo(usd(2_000));
    }

    @Test
    void wherePolicySaysSoTheNextFeeIsPaidWithItAtOnce() {
        byItself();
        fee(2_000);
        await().until(() -> owed(second).isZero());
        assertThat(owed(day.fee)).isEqualTo(usd(-1_000));
        assertThat(program.getBean(FeeBook.class).of(second))
                .anySatisfy(entry -> assertThat(entry.by()).isEqualTo(FeeFact.SCHEDULE));
    }

    @Test
    void whatCreditPaidGoesBackToCreditAndFromThereTheWayItCame() {
        fee(2_000);
        program.getBean(CreditDesk.class).use(day.day.student, "lee");
        assertThat(owed(second)).isEqualTo(usd(0));
        refund(second, "15.00");
        assertThat(owed(second)).isEqualTo(usd(1_500));
        assertThat(owed(day.fee)).as("credit again").isEqualTo(usd(-2_500));
        assertThat(paid(day.fee)).isEqualTo(usd(3_500));
        refund(day.fee, "25.00");
        assertThat(owed(day.fee)).isEqualTo(usd(0));
        assertThat(paid(day.fee)).isEqualTo(usd(1_000));
    }

    @Test
    void neverMoreGoesBackThanCameWithIt() {
        fee(2_000);
        program.getBean(CreditDesk.class).use(day.day.student, "lee");
        refund(second, "20.01");
        assertThat(owed(second)).isEqualTo(usd(0));
        assertThat(owed(day.fee)).isEqualTo(usd(-1_000));
    }

    private void fee(long cents) {
        var version = day.known().basis().version();
        records()
                .record(OwedFee.of(
                        second,
                        IncidentKind.DAMAGE,
                        day.day.student,
                        day.student.schoolId(),
                        LocalDate.of(2026, 9, 2),
                        version,
                        cents));
    }

    private void byItself() {
        var policies = program.getBean(PaymentPolicies.class);
        policy = policies.all().stream().mapToInt(PaymentPolicy::version).max().orElseThrow() + 1;
        var today = LocalDate.now(program.getBean(Clock.class));
        records()
                .commit(() -> policies.publish(
                        new PaymentPolicy(policy, today, 1, 500, true, PaymentPolicy.MailFees.NOT, 0, 30, true)));
    }

    private void refund(String fee, String amount) {
        navigate(FeeView.class, fee);
        click("fee-refund");
        test(find(BigDecimalField.class).id("amount")).setValue(new BigDecimal(amount));
        test(find(TextArea.class).id("reason")).setValue("the family asked");
        click("give-amount");
    }

    private Money owed(String fee) {
        return program.getBean(FeeBook.class).account(fee, CurrencyUnit.USD).owed();
    }

    private Money paid(String fee) {
        return program.getBean(FeeBook.class).account(fee, CurrencyUnit.USD).paid();
    }

    private Records records() {
        return program.getBean(Records.class);
    }

    private void click(String id) {
        test(find(Button.class).withId(id).last()).click();
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
