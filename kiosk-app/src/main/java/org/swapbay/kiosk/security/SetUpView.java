package org.swapbay.kiosk.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.annotation.Autowired;

/** Asks for the set-up code and makes the first administrator; afterwards it only leads to the sign-in. */
@Route(value = "setup", autoLayout = false)
@StyleSheet("context://console-assets/console.css")
@AnonymousAllowed
class SetUpView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstAdministrator firstAdministrator;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final TextField code = new TextField(texts.say("setup.code"));
    private final TextField username = new TextField(texts.say("setup.username"));
    private final PasswordField password = new PasswordField(texts.say("setup.password"));
    private final Paragraph answer = new Paragraph();
    private final Button go = new Button(texts.say("setup.go"));

    @Autowired
    SetUpView(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
        code.setHelperText(texts.say("setup.code-where"));
        code.setAutocomplete(Autocomplete.OFF);
        code.setMaxLength(40);
        code.focus();
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setMaxLength(64);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(texts.say("setup.password-rule", PasswordProblem.SHORTEST));
        password.setMaxLength(PasswordProblem.LONGEST + 1);
        answer.addClassName("answer");
        answer.getElement().setAttribute("role", "alert");
        go.addClickListener(click -> complete());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.setId("go");
        addClassName("staff-door");
        add(
                new H1(texts.say("setup.title")),
                new Paragraph(texts.say("setup.why")),
                code,
                username,
                password,
                answer,
                go);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstAdministrator.awaited()) event.forwardTo(LoginView.class);
    }

    @Override
    public String getPageTitle() {
        return texts.say("setup.title");
    }

    private void complete() {
        switch (firstAdministrator.complete(code.getValue(), username.getValue(), password.getValue())) {
            case SetUpResult.Done() -> getUI().ifPresent(ui -> ui.navigate(LoginView.class));
            case SetUpResult.Refused() -> answer.setText(texts.say("setup.refused"));
            case SetUpResult.UsernameUnusable() -> answer.setText(texts.say("setup.username-unusable"));
            case SetUpResult.PasswordWeak(var problem) -> answer.setText(texts.say("setup.password", problem));
        }
        go.setEnabled(true);
    }
}
