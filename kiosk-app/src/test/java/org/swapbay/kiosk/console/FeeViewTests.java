package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.fees.Blame;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeSchedules;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.fees.Losses;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.PaymentFact;
import org.swapbay.kiosk.payments.PaymentPolicies;
import org.swapbay.kiosk.payments.PaymentPolicy;
import org.swapbay.kiosk.payments.Questions;
import org.swapbay.kiosk.swaps.Debts;

/** From the technician's finding to the page that explains the fee, and what is done about it there. */
@KioskTest
@ViewPackages(classes = FeeView.class)
@WithMockUser(username = "lee", roles = "ADMINISTRATOR")
class FeeViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    @Test
    void aRepairedChromebookIsAFeeThatExplainsItselfInBothLanguages() {
        var day = new FeeDay(program, false).repaired();
        open(day);
        assertThat(page())
                .contains("Screen cracked", "an accident", "A repair costs forty dollars.", "$40.00", "Test policy")
                .contains("Pantalla rota", "Una reparación cuesta cuarenta dólares.", "Tell the office.", "30 days")
                .contains("owed", "Ana" + day.day.key);
    }

    @Test
    void aProposalIsConfirmedOnThePage() {
        var day = new FeeDay(program, true).repaired();
        open(day);
        assertThat(page()).contains("to confirm");
        assertThat(exists("fee-waive")).isFalse();
        click("fee-confirm");
        assertThat(day.account().owed()).isEqualTo(usd(4_000));
        assertThat(exists("fee-confirm")).isFalse();
        assertThat(exists("fee-waive")).isTrue();
    }

    @Test
    void aWaiverNeedsAReasonAndGoesOnRecordInANameAndStopsAtWhatIsOwed() {
        var day = new FeeDay(program, false).repaired();
        open(day);
        click("fee-waive");
        test(find(BigDecimalField.class).id("amount")).setValue(new BigDecimal("15.00"));
        click("give-amount");
        assertThat(day.account().waived()).isEqualTo(usd(0));
        test(find(TextArea.class).id("reason")).setValue("a hard year");
        click("give-amount");
        assertThat(day.account().owed()).isEqualTo(usd(2_500));
        assertThat(page()).contains("Waived -$15.00: a hard year", "lee");
        click("fee-waive");
        test(find(BigDecimalField.class).id("amount")).setValue(new BigDecimal("25.01"));
        test(find(TextArea.class).id("reason")).setValue("a hard year");
        click("give-amount");
        assertThat(test(find(Notification.class).last()).getText()).contains("more than is owed: $25.00");
        assertThat(day.account().owed()).isEqualTo(usd(2_500));
    }

    @Test
    void anAmountFinerThanTheCurrencyIsNotRoundedButRefused() {
        var day = new FeeDay(program, false).repaired();
        open(day);
        click("fee-waive");
        test(find(BigDecimalField.class).id("amount")).setValue(new BigDecimal("1.005"));
        test(find(TextArea.class).id("reason")).setValue("a hard year");
        click("give-amount");
        assertThat(find(BigDecimalField.class).id("amount").isInvalid()).isTrue();
        assertThat(day.account().waived()).isEqualTo(usd(0));
    }

    @Test
    void aDisputeIsWrittenDownAndDecided() {
        var day = new FeeDay(program, false).repaired();
        open(day);
        click("fee-dispute");
        test(find(TextArea.class).id("reason")).setValue("it fell off the trolley");
        click("give-reason");
        assertThat(day.account().disputed()).isTrue();
        assertThat(page()).contains("disputed");
        click("fee-uphold");
        test(find(TextArea.class).id("reason")).setValue("the camera shows it");
        click("give-amount");
        assertThat(day.account().owed()).isEqualTo(usd(0));
        assertThat(day.account().settled()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPaymentOfWhichNobodyKnowsIsDecidedInTwoStepsWithAReason() {
        var day = new FeeDay(program, false).repaired();
        var key = "QUESTION-" + day.day.key;
        program.getBean(Payments.class)
                .intend(new FeeFact.PaymentIntended(
                        key,
                        FeeFact.Direction.PAYMENT,
                        FeeFact.Means.CARD,
                        List.of(new FeeFact.Share(day.fee, 4_000)),
                        "USD",
                        "-kiosk"));
        program.getBean(Records.class)
                .record(
                        new PaymentFact.ProviderNamed(key, "pi_1"),
                        new PaymentFact.MoneyQuestioned(key, "pi_1", 3_000, "USD"));
        open(day);
        assertThat(page()).contains("$30.00 moved, $40.00 was asked for");
        click("question-" + key);
        click("question-next");
        assertThat(exists("question-decide")).as("nothing was said").isFalse();
        test((RadioButtonGroup<Object>) find(RadioButtonGroup.class).id("outcome"))
                .selectItem("This much moved");
        test(find(TextArea.class).id("reason")).setValue("as the provider says");
        click("question-next");
        assertThat(day.account().paid()).as("only the first step").isEqualTo(usd(0));
        click("question-decide");
        assertThat(day.account().paid()).isEqualTo(usd(3_000));
        assertThat(page()).doesNotContain("was asked for");
    }

    @Test
    @WithMockUser(username = "pia", roles = "PRINCIPAL")
    @SuppressWarnings("unchecked")
    void aPrincipalFindsTheQuestionFromTodayAndDecidesIt() {
        var day = new FeeDay(program, false).repaired();
        var questions = program.getBean(Questions.class);
        var key = "TODAY-" + day.day.key;
        program.getBean(Payments.class)
                .intend(new FeeFact.PaymentIntended(
                        key,
                        FeeFact.Direction.PAYMENT,
                        FeeFact.Means.CARD,
                        List.of(new FeeFact.Share(day.fee, 4_000)),
                        "USD",
                        "-kiosk"));
        program.getBean(Records.class)
                .record(
                        new PaymentFact.ProviderNamed(key, "pi_2"),
                        new PaymentFact.MoneyQuestioned(key, "pi_2", 4_000, "USD"));
        assertThat(questions.of(day.fee)).hasSize(1);
        var today = navigate(TodayView.class);
        assertThat(today.getElement().getTextRecursively()).containsPattern("payments? to look up with the provider");
        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains("console/fees?show=questioned");
        UI.getCurrent().navigate(FeesView.class, FeesView.only(FeeFilter.QUESTIONED));
        test(find(TextField.class).id("search")).setValue(day.day.studentNumber);
        assertThat(numbers()).containsExactly(day.fee);
        open(day);
        click("question-" + key);
        test((RadioButtonGroup<Object>) find(RadioButtonGroup.class).id("outcome"))
                .selectItem("Nothing moved, and nothing will");
        test(find(TextArea.class).id("reason")).setValue("the provider knows nothing");
        click("question-next");
        click("question-decide");
        assertThat(questions.of(day.fee)).isEmpty();
        assertThat(day.account().owed()).isEqualTo(usd(4_000));
        UI.getCurrent().navigate(FeesView.class, FeesView.only(FeeFilter.QUESTIONED));
        test(find(TextField.class).id("search")).setValue(day.day.studentNumber);
        assertThat(numbers()).isEmpty();
    }

    @Test
    @WithMockUser(username = "pia", roles = "PRINCIPAL")
    void aPrincipalDecidesADisputeThatTodayNames() {
        var day = new FeeDay(program, false).repaired();
        program.getBean(Records.class).record(new FeeFact.DisputeOpened(day.fee, "it fell off the trolley", "olga"));
        assertThat(navigate(TodayView.class).getElement().getTextRecursively())
                .containsPattern("disputed fees? to decide");
        UI.getCurrent().navigate(FeesView.class, FeesView.only(FeeFilter.DISPUTED));
        test(find(TextField.class).id("search")).setValue(day.day.studentNumber);
        assertThat(numbers()).containsExactly(day.fee);
        open(day);
        click("fee-refuse");
        test(find(TextArea.class).id("reason")).setValue("the camera shows it");
        click("give-reason");
        assertThat(day.account().disputed()).isFalse();
        assertThat(day.account().owed()).isEqualTo(usd(4_000));
    }

    @Test
    void theStatementSaysWhyTheKioskSendsAStudentToTheOfficeAndOnlyThere() {
        var day = new FeeDay(program, false).repaired();
        var policies = program.getBean(PaymentPolicies.class);
        var records = program.getBean(Records.class);
        var counter = program.getBean(Debts.class);
        assertThat(counter.sendToOffice(day.day.student)).as("as delivered").isFalse();
        var version =
                policies.all().stream().mapToInt(PaymentPolicy::version).max().orElseThrow() + 1;
        var today = LocalDate.now(program.getBean(Clock.class));
        records.commit(() -> policies.publish(
                new PaymentPolicy(version, today, 1, 500, true, PaymentPolicy.MailFees.NOT, 4_000, -1)));
        try {
            assertThat(counter.sendToOffice(day.day.student)).isTrue();
            navigate(StatementView.class, day.day.student.value());
            assertThat(find(StatementView.class).single().getElement().getTextRecursively())
                    .contains("$40.00", "version " + version, day.fee);
        } finally {
            records.commit(() -> policies.withdraw(version));
        }
        navigate(StatementView.class, day.day.student.value());
        assertThat(find(Component.class).withClassName("overdue-note").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void howItCameAboutIsCorrectedWithAReason() {
        var day = new FeeDay(program, false).repaired();
        open(day);
        click("fee-correct");
        ((ComboBox<Blame>) find(ComboBox.class).id("blame")).setValue(Blame.INTENT);
        test(find(TextArea.class).id("reason")).setValue("three witnesses");
        click("keep-blame");
        assertThat(day.known().basis().incident().blame()).isEqualTo(Blame.INTENT);
        assertThat(page()).contains("on purpose");
    }

    @Test
    @WithMockUser(username = "olga", roles = "OFFICE")
    void theOfficeWorksOnFeesAndForgivesNone() {
        open(new FeeDay(program, false).repaired());
        assertThat(buttons()).containsExactlyInAnyOrder("fee-correct", "fee-dispute");
    }

    @Test
    @WithMockUser(username = "pia", roles = "PRINCIPAL")
    void thePrincipalForgives() {
        open(new FeeDay(program, false).repaired());
        assertThat(buttons()).containsExactlyInAnyOrder("fee-waive", "fee-adjust");
    }

    @Test
    void theListIsNarrowedByWhatIsToBeDone() {
        var day = new FeeDay(program, true).repaired();
        navigate(FeesView.class);
        test(find(TextField.class).id("search")).setValue(day.day.studentNumber);
        assertThat(numbers()).containsExactly(day.fee);
        test(find(NativeButton.class).id("chip-owed")).click();
        assertThat(numbers()).isEmpty();
        test(find(NativeButton.class).id("chip-proposed")).click();
        assertThat(numbers()).containsExactly(day.fee);
    }

    @Test
    void theStatementOfAFamilyTakesAPlanAndReportsALoss() {
        var day = new FeeDay(program, false).repaired();
        navigate(StatementView.class, day.day.student.value());
        var statement = find(StatementView.class).single().getElement();
        assertThat(statement.getTextRecursively()).contains("To pay together: $40.00", day.fee);
        click("plan-" + day.day.student);
        assertThat(statement.getTextRecursively()).contains("To pay together: $65.00", "Protection plan since");
        click("report-" + day.day.student);
        @SuppressWarnings("unchecked")
        var kind = (ComboBox<Object>) find(ComboBox.class).id("loss-kind");
        test(kind).selectItem("Lost");
        click("write-loss");
        assertThat(program.getBean(Fees.class).of(day.day.student))
                .hasSize(2)
                .allMatch(fee -> fee.state() == Fee.State.ASSESSED);
    }

    @Test
    void aPlanIsEndedWithAReason() {
        var day = new FeeDay(program, false).repaired();
        navigate(StatementView.class, day.day.student.value());
        click("plan-" + day.day.student);
        click("end-plan-" + day.day.student);
        test(find(TextArea.class).id("reason")).setValue("The family moves away");
        click("give-reason");
        assertThat(find(StatementView.class).single().getElement().getTextRecursively())
                .contains("Protection plan ended");
        assertThat(exists("end-plan-" + day.day.student)).isFalse();
    }

    @Test
    void aStolenOneGetsItsPoliceReportAndCostsNothingOnceItTurnedUp() {
        var day = new FeeDay(program, false);
        var fee = stolen(day);
        navigate(FeeView.class, fee);
        assertThat(owed(fee)).isEqualTo(usd(4_000));
        click("fee-police");
        test(find(TextArea.class).id("reason")).setValue("2026-004711");
        click("give-reason");
        assertThat(program.getBean(Losses.class)
                        .find("L-" + day.day.key)
                        .orElseThrow()
                        .policeReport())
                .isEqualTo("2026-004711");
        click("fee-found");
        click("keep-found");
        assertThat(owed(fee)).isEqualTo(usd(0));
    }

    private String stolen(FeeDay day) {
        var loss = "L-" + day.day.key;
        var today = LocalDate.of(2026, 9, 1);
        var school = day.student.schoolId();
        var version = program.getBean(FeeSchedules.class)
                .on(today, school)
                .orElseThrow()
                .version();
        program.getBean(Records.class)
                .record(
                        new FeeFact.LossReported(
                                loss, IncidentKind.STOLEN, day.day.student, school, null, null, null, today, "", "lee"),
                        OwedFee.of("F-" + loss, IncidentKind.STOLEN, day.day.student, school, today, version, 4_000));
        return "F-" + loss;
    }

    private Money owed(String fee) {
        return program.getBean(FeeBook.class).account(fee, CurrencyUnit.USD).owed();
    }

    private void open(FeeDay day) {
        navigate(FeeView.class, day.fee);
    }

    private String page() {
        return find(FeeView.class).single().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .flatMap(button -> button.getId().stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> numbers() {
        var grid = (Grid<FeeLine>) find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).number())
                .toList();
    }

    private boolean exists(String id) {
        return find(Component.class).withId(id).exists();
    }

    private void click(String id) {
        test(find(Button.class).withId(id).last()).click();
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
