package org.swapbay.kiosk.console;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** The signed-in person. Asked on a UI's thread. */
@Component
class Staff {

    /** Every role there is may look. */
    static final String ADMINISTRATOR = "ADMINISTRATOR";

    static final String IT = "IT";
    static final String TECHNICIAN = "TECHNICIAN";
    static final String OFFICE = "OFFICE";

    private final AuthenticationContext context;

    Staff(AuthenticationContext context) {
        this.context = context;
    }

    String username() {
        return context.getPrincipalName().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Whether the person may change anything; the office reads. */
    boolean mayAct() {
        return context.hasAnyRole(ADMINISTRATOR, IT, TECHNICIAN);
    }

    void signOut() {
        context.logout();
    }
}
