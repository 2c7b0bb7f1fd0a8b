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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Whoever was given a code by an administrator chooses a password here, and signs in with it afterwards. */
@Route(value = "new-password", autoLayout = false)
@StyleSheet("context://console-assets/console.css")
@AnonymousAllowed
class NewPasswordView extends Main implements HasDynamicTitle {

    private final StaffCodes codes;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final TextField username = new TextField(texts.say("setup.username"));
    private final TextField code = new TextField(texts.say("newpassword.code"));
    private final PasswordField password = new PasswordField(texts.say("setup.password"));
    private final Paragraph answer = new Paragraph();
    private final Button go = new Button(texts.say("newpassword.go"));

    NewPasswordView(StaffCodes codes) {
        this.codes = codes;
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setMaxLength(64);
        username.focus();
        code.setAutocomplete(Autocomplete.OFF);
        code.setMaxLength(40);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(texts.say("setup.password-rule", PasswordProblem.SHORTEST));
        password.setMaxLength(PasswordProblem.LONGEST + 1);
        answer.addClassName("answer");
        answer.getElement().setAttribute("role", "alert");
        go.addClickListener(click -> redeem());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.setId("go");
        addClassName("staff-door");
        add(
                new H1(texts.say("newpassword.title")),
                new Paragraph(texts.say("newpassword.why")),
                username,
                code,
                password,
                answer,
                go,
                new RouterLink(texts.say("newpassword.back"), LoginView.class));
    }

    @Override
    public String getPageTitle() {
        return texts.say("newpassword.title");
    }

    private void redeem() {
        switch (codes.redeem(username.getValue(), code.getValue(), password.getValue())) {
            case SetUpResult.Done() -> getUI().ifPresent(ui -> ui.navigate(LoginView.class));
            case SetUpResult.Refused(), SetUpResult.UsernameUnusable() ->
                answer.setText(texts.say("newpassword.refused"));
            case SetUpResult.PasswordWeak(var problem) -> answer.setText(texts.say("setup.password", problem));
        }
        go.setEnabled(true);
    }
}
