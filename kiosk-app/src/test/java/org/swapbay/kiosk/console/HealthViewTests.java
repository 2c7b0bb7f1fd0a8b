package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;

@KioskTest
@ViewPackages(classes = HealthView.class)
@WithMockUser(username = "tess", roles = "TEACHER")
class HealthViewTests extends SpringBrowserlessTest {

    @Test
    void whatDoesNotWorkStandsFirstAndSaysWhatToDo() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var view = navigate(HealthView.class);

        assertThat(view.getElement().getTextRecursively()).contains("Door locks", "name it in the configuration");
        var states = find(Mark.class).all().stream().map(Mark::getText).toList();
        assertThat(states).contains("does not work", "well");
        assertThat(states.lastIndexOf("does not work")).isLessThan(states.indexOf("well"));
    }
}
