package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.security.StaffAccounts;
import org.swapbay.kiosk.security.StaffBadges;
import org.swapbay.kiosk.security.StaffPins;
import org.swapbay.kiosk.security.StaffRole;
import org.swapbay.kiosk.security.StaffTexts;

@KioskTest
@ViewPackages(classes = StaffView.class)
@WithMockUser(username = "lee", roles = "ADMINISTRATOR")
class StaffViewTests extends SpringBrowserlessTest {

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private StaffBadges badges;

    @Autowired
    private StaffPins staffPins;

    @Autowired
    private Pins pins;

    @Autowired
    private Staff staff;

    @Autowired
    private StaffList list;

    private final String name = "kim-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void anAccountIsMadeAndItsCodeIsShownOnce() {
        navigate(StaffView.class);
        click("new-account");
        test(find(TextField.class).withId("new-username").single()).setValue(name);
        roles().setValue(Set.of(StaffRole.TEACHER));
        click("make-account");
        assertThat(shown()).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
        assertThat(accounts.find(name).orElseThrow().roles()).containsExactly(StaffRole.TEACHER);
    }

    @Test
    void rolesAreChangedAndAnAccountIsDisabledWithAReason() {
        var number = account();
        UI.getCurrent().navigate("console/staff/" + number);
        click("change-roles");
        roles().setValue(Set.of(StaffRole.IT));
        click("confirm");
        assertThat(accounts.find(name).orElseThrow().roles()).containsExactly(StaffRole.IT);
        click("disable");
        click("give-reason");
        assertThat(accounts.find(name)).isPresent();
        test(find(TextArea.class).withId("reason").single()).setValue("left the school");
        click("give-reason");
        assertThat(accounts.find(name)).isEmpty();
        assertThat(find(Button.class).withId("enable").all()).hasSize(1);
    }

    @Test
    void aBadgeIsGivenWithAPinThatIsShownOnce() {
        var number = account();
        UI.getCurrent().navigate("console/staff/" + number);
        click("badge");
        click("make-badge");
        var code = find(TextField.class).withId("badge-code").single().getValue();
        click("keep-badge");
        assertThat(badges.recognise(code)).isPresent();
        assertThat(shown()).matches("[0-9]{6}");
        assertThat(staffPins.issued(name)).isTrue();
    }

    @Test
    void noAddressHoldsAUsername() {
        var number = account();
        UI.getCurrent().navigate("console/staff/" + number);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("console/staff/" + number);
    }

    @Test
    @WithMockUser(username = "olga", roles = "OFFICE")
    void aButtonThatShouldNotBeThereDoesNothing() {
        var forged = new StudentPin(pins, "person-of-" + name, staff, StaffTexts.in(Locale.ENGLISH));
        UI.getCurrent().add(forged);
        click("issue-pin");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> click("confirm-pin"));
        assertThat(pins.issued("person-of-" + name)).isFalse();
    }

    private int account() {
        accounts.add(name, "violet tractor sings", Set.of(StaffRole.TECHNICIAN), "lee");
        return list.page(new Needle(name), true, 0, 1).getFirst().number();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<StaffRole> roles() {
        return find(CheckboxGroup.class).withId("roles").single();
    }

    private String shown() {
        return find(Paragraph.class).withId("shown-once").single().getText();
    }

    private void click(String id) {
        test(find(Button.class).withId(id).single()).click();
    }
}
