package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Slips;

/** The office scans a slip and books what came with it. */
@KioskTest
@ViewPackages(classes = TillView.class)
@WithMockUser(username = "olga", roles = "OFFICE")
class TillViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    @Test
    @SuppressWarnings("unchecked")
    void aSlipIsBookedOnceWithTheNumberOfTheCheque() {
        var day = new FeeDay(program, false).repaired();
        var slip = slip(day);
        navigate(TillView.class, slip);
        assertThat(page()).contains(day.fee, "To pay: $40.00");
        test((RadioButtonGroup<Object>) find(RadioButtonGroup.class).single()).selectItem("Cheque");
        test(find(Button.class).id("book")).click();
        assertThat(day.account().owed()).as("a cheque without a number").isEqualTo(usd(4_000));
        test(find(TextField.class).id("cheque-number")).setValue("1042");
        test(find(Button.class).id("book")).click();
        assertThat(day.account().owed()).isEqualTo(usd(0));
        assertThat(page()).contains("Booked: cheque 1042");
        assertThat(find(Button.class).withId("book").exists()).isFalse();
        var slips = program.getBean(Slips.class);
        assertThat(slips.book(slips.find(slip).orElseThrow(), "cash", "lee")).isEqualTo(new FeeAnswer.AlreadyBooked());
        assertThat(day.account().paid()).isEqualTo(usd(4_000));
    }

    @Test
    void aNumberThatNoSlipHasSaysSo() {
        navigate(TillView.class, "SLIP-NONE");
        assertThat(page()).contains("There is no such slip.");
    }

    private String slip(FeeDay day) {
        var number = "SLIP-" + day.fee.substring(day.fee.length() - 6) + "X";
        PaymentsProbe.print(
                program.getBean(Slips.class), number, day.day.student, List.of(new Share(day.fee, 4_000)), usd(4_000));
        return number;
    }

    private String page() {
        return find(TillView.class).single().getElement().getTextRecursively();
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
