package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.devices.ReceiptPrinting;
import org.swapbay.kiosk.health.Boards;
import org.swapbay.kiosk.health.Finding;
import org.swapbay.kiosk.health.HealthSource;
import org.swapbay.kiosk.health.Part;

@KioskTest
@ViewPackages(classes = HealthView.class)
@WithMockUser(username = "tess", roles = "TEACHER")
class HealthViewTests extends SpringBrowserlessTest {

    @Autowired
    private ReceiptPrinting printing;

    @Autowired
    private Staff staff;

    @Autowired
    private Changes changes;

    @Autowired
    private Clock clock;

    @Test
    void whatDoesNotWorkStandsFirstAndSaysWhatToDo() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var view = navigate(HealthView.class);

        assertThat(view.getElement().getTextRecursively()).contains("Door locks", "name it in the configuration");
        var states = find(Mark.class).all().stream().map(Mark::getText).toList();
        assertThat(states).contains("does not work", "well");
        assertThat(states.lastIndexOf("does not work")).isLessThan(states.indexOf("well"));
    }

    @Test
    @WithMockUser(username = "kim", roles = "TECHNICIAN")
    void whoWorksAtTheKioskSaysThatANewRollIsIn() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        show();
        test(find(Button.class).withId("new-roll").single()).click();
        assertThat(printing.paperLeft()).hasValue(80_000);
    }

    @Test
    void nobodyElseIsOfferedIt() {
        show();
        assertThat(find(Button.class).withId("new-roll").exists()).isFalse();
    }

    /** Here no printer is configured, and the lines are those of a kiosk that has one. */
    private void show() {
        HealthSource printer = new HealthSource() {
            @Override
            public Set<Part> parts() {
                return Set.of(Part.PRINTER);
            }

            @Override
            public Look look() {
                return Look.of(Finding.fine(Part.PRINTER));
            }
        };
        UI.getCurrent().add(new HealthView(Boards.of(clock, printer), printing, staff, changes, clock));
    }
}
