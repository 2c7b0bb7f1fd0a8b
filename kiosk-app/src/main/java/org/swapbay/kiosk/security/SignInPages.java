package org.swapbay.kiosk.security;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages before a sign-in and right after the first one. */
@Component
class SignInPages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        List.of(SetUpView.class, LoginView.class, NewPasswordView.class)
                .forEach(RouteConfiguration.forApplicationScope()::setAnnotatedRoute);
    }
}
