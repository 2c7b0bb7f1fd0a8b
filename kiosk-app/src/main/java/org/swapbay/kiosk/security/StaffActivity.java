package org.swapbay.kiosk.security;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells that the signed-in person is still there; see {@link IdleSignOut}. Called on a UI's thread. */
@Component
public class StaffActivity {

    private final Clock clock;

    StaffActivity(Clock clock) {
        this.clock = clock;
    }

    public void seen() {
        if (VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession wrapped) {
            IdleSignOut.used(wrapped.getHttpSession(), clock.instant());
        }
    }
}
