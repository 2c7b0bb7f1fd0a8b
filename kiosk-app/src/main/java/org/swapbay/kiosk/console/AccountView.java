package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Passkeys;
import org.swapbay.kiosk.security.PasswordProblem;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffChanges;
import org.swapbay.kiosk.security.StaffTexts;

/** With what the signed-in person signs in: their password and their passkeys. */
@Route(value = "console/account", layout = ConsoleLayout.class)
@Needs(Permission.SEE_OWN_ACCOUNT)
class AccountView extends Div implements HasDynamicTitle {

    private final StaffChanges changes;
    private final Staff staff;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final PasswordField old = new PasswordField();
    private final PasswordField fresh = new PasswordField();

    AccountView(StaffChanges changes, Passkeys passkeys, Staff staff, Clock clock) {
        this.changes = changes;
        this.staff = staff;
        addClassName("console-view");
        var head = new Div(new H1(texts.say("nav.account")));
        head.addClassName("console-head");
        var cards = new Div(password(), new PasskeyCard(passkeys, staff, texts, new Times(clock, getLocale())));
        cards.addClassName("account");
        add(head, cards);
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.account") + " – Swapbay";
    }

    private Section password() {
        old.setLabel(texts.say("account.old-password"));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        old.setMaxLength(PasswordProblem.LONGEST + 1);
        old.setId("old-password");
        fresh.setLabel(texts.say("account.new-password"));
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setHelperText(texts.say("setup.password-rule", PasswordProblem.SHORTEST));
        fresh.setMaxLength(PasswordProblem.LONGEST + 1);
        fresh.setId("new-password");
        var change = new Button(texts.say("account.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setId("change-password");
        var card = new Section(new H2(texts.say("account.password")), old, fresh, change);
        card.addClassName("ticket-card");
        return card;
    }

    private void change() {
        var me = staff.signs(Permission.CHANGE_OWN_ACCOUNT);
        old.setInvalid(false);
        fresh.setInvalid(false);
        if (!changes.proves(me, old.getValue())) {
            old.setErrorMessage(texts.say("account.old-wrong"));
            old.setInvalid(true);
            return;
        }
        var session = VaadinSession.getCurrent().getSession().getId();
        var problem = changes.changeOwnPassword(me, fresh.getValue(), session);
        if (problem.isPresent()) {
            fresh.setErrorMessage(texts.say("setup.password", problem.get()));
            fresh.setInvalid(true);
            return;
        }
        old.clear();
        fresh.clear();
        Notification.show(texts.say("account.changed"));
    }
}
