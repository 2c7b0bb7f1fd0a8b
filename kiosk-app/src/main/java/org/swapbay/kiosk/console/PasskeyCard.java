package org.swapbay.kiosk.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.swapbay.kiosk.security.Csrf;
import org.swapbay.kiosk.security.Passkeys;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** The signed-in person's passkeys. */
@JavaScript("context://console-assets/passkeys.js")
final class PasskeyCard extends Section {

    private static final int LONGEST_NAME = 60;
    private static final String ON_CLICK = """
            const button = $0, name = $1, card = this, csrf = { header: $2, token: $3 };
            button.addEventListener('click', async () => {
              button.disabled = true;
              try {
                await window.swapbayPasskeys.add(csrf, name.value.trim() || $4);
                card.$server.added();
              } catch (refused) {
                card.$server.failed();
              } finally {
                button.disabled = false;
              }
            });
            """;

    private final Passkeys passkeys;
    private final Staff staff;
    private final StaffTexts texts;
    private final Times times;
    private final Div list = new Div();
    private final TextField name = new TextField();
    private final Button add = new Button();

    PasskeyCard(Passkeys passkeys, Staff staff, StaffTexts texts, Times times) {
        this.passkeys = passkeys;
        this.staff = staff;
        this.texts = texts;
        this.times = times;
        addClassName("ticket-card");
        add(new H2(texts.say("account.passkeys")));
        if (!passkeys.on()) {
            add(new Paragraph(texts.say("account.passkeys-off")));
            return;
        }
        name.setLabel(texts.say("account.passkey-name"));
        name.setMaxLength(LONGEST_NAME);
        name.setId("passkey-name");
        add.setText(texts.say("account.passkey-add"));
        add.setId("add-passkey");
        var form = new Div(name, add);
        form.addClassName("ticket-form");
        add(new Paragraph(texts.say("account.passkeys-why")), list, form);
        fill();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (!passkeys.on()) return;
        var csrf = Csrf.ofPage();
        getElement()
                .executeJs(
                        ON_CLICK,
                        add.getElement(),
                        name.getElement(),
                        csrf.header(),
                        csrf.token(),
                        texts.say("account.passkeys"));
    }

    @ClientCallable
    void added() {
        name.clear();
        fill();
        Notification.show(texts.say("account.passkey-added"));
    }

    @ClientCallable
    void failed() {
        Notification.show(texts.say("account.passkey-failed"), 8_000, Notification.Position.BOTTOM_CENTER);
    }

    private void fill() {
        var mine = passkeys.of(staff.shownName());
        var lines = new UnorderedList();
        lines.addClassName("entries");
        mine.forEach(passkey -> lines.add(line(passkey)));
        list.removeAll();
        if (mine.isEmpty()) list.add(new Span(texts.say("account.no-passkeys")));
        else list.add(lines);
    }

    private ListItem line(Passkeys.Passkey passkey) {
        var used = passkey.lastUsed().map(times::say).orElseGet(() -> texts.say("staff.never"));
        var remove = new Button(texts.say("account.passkey-remove"), click -> remove(passkey));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addClassName("remove-passkey");
        return new ListItem(
                new Span(texts.say("account.passkey-line", passkey.name(), times.say(passkey.added()), used)), remove);
    }

    private void remove(Passkeys.Passkey passkey) {
        var me = staff.signs(Permission.CHANGE_OWN_ACCOUNT);
        passkeys.remove(me, passkey.id(), me);
        fill();
        Notification.show(texts.say("account.passkey-removed"));
    }
}
