package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.payments.PaymentsProbe;

/** Where a letter sends a family that pays on the district's own page. */
@KioskTest
@ViewPackages(classes = FeeView.class)
@WithMockUser(username = "lee", roles = "ADMINISTRATOR")
class LetterPagesTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    @Test
    void theDistrictsPageIsForAllThatIsOpenAndThereIsNoneForNothing() {
        var day = new FeeDay(program, false);
        assertThat(pages(day)).isEmpty();
        day.repaired();
        assertThat(pages(day)).containsExactly(Map.entry("RevTrak", "https://pay.example/?f=" + day.fee + "&s=40.00"));
    }

    private Map<String, String> pages(FeeDay day) {
        return PaymentsProbe.pages(
                program, day.student.sourcedId(), "RevTrak", "https://pay.example/?f={fees}&s={amount}");
    }
}
