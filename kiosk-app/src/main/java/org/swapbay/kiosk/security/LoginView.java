package org.swapbay.kiosk.security;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff sign in here. Leads to the set-up as long as there is no administrator. */
@Route(value = "login", autoLayout = false)
@StyleSheet("context://console-assets/console.css")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstAdministrator firstAdministrator;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final LoginForm form;

    @Autowired
    LoginView(FirstAdministrator firstAdministrator, Passkeys passkeys) {
        this.firstAdministrator = firstAdministrator;
        form = new LoginForm(words());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        addClassName("staff-door");
        var code = new RouterLink(texts.say("signin.code"), NewPasswordView.class);
        code.setId("use-code");
        add(new H1(texts.say("signin.title")), form);
        if (passkeys.on()) add(new PasskeyButton(texts));
        add(code);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstAdministrator.awaited()) event.forwardTo(SetUpView.class);
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return texts.say("signin.title");
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        var ofForm = words.getForm();
        ofForm.setTitle(texts.say("signin.button"));
        ofForm.setUsername(texts.say("signin.username"));
        ofForm.setPassword(texts.say("signin.password"));
        ofForm.setSubmit(texts.say("signin.button"));
        words.setForm(ofForm);
        var problem = words.getErrorMessage();
        problem.setTitle(texts.say("signin.refused"));
        problem.setMessage(texts.say("signin.refused-next"));
        problem.setUsername(texts.say("signin.username-missing"));
        problem.setPassword(texts.say("signin.password-missing"));
        words.setErrorMessage(problem);
        return words;
    }
}
