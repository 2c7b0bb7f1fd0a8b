package org.swapbay.kiosk.security;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Signs in with a passkey. The browser asks the person, so it needs their own click and nothing else. */
@JavaScript("context://console-assets/passkeys.js")
final class PasskeyButton extends Div {

    private static final String ON_CLICK = """
            const button = $0, door = this, csrf = { header: $1, token: $2 };
            button.hidden = !window.swapbayPasskeys.can();
            button.addEventListener('click', async () => {
              button.disabled = true;
              try {
                window.location.assign(await window.swapbayPasskeys.signIn(csrf));
              } catch (refused) {
                button.disabled = false;
                door.$server.refused();
              }
            });
            """;

    private final Button button;
    private final Paragraph answer = new Paragraph();
    private final StaffTexts texts;

    PasskeyButton(StaffTexts texts) {
        this.texts = texts;
        button = new Button(texts.say("signin.passkey"), VaadinIcon.KEY_O.create());
        button.setId("use-passkey");
        button.setWidthFull();
        answer.addClassName("answer");
        answer.getElement().setAttribute("role", "alert");
        addClassName("passkey");
        add(button, answer);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var csrf = Csrf.ofPage();
        getElement().executeJs(ON_CLICK, button.getElement(), csrf.header(), csrf.token());
    }

    @ClientCallable
    void refused() {
        answer.setText(texts.say("signin.passkey-refused"));
    }
}
