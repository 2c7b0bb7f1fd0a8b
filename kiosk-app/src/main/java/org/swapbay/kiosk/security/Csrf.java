package org.swapbay.kiosk.security;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The token that a page's own script sends along with a request beside Vaadin's, which carry their own.
 *
 * @param header the name of the header
 */
public record Csrf(String header, String token) {

    /** For the page of the current request. Asked on a UI's thread. */
    public static Csrf ofPage() {
        var token = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getAttribute(CsrfToken.class.getName()))
                .filter(CsrfToken.class::isInstance)
                .map(CsrfToken.class::cast);
        return token.map(known -> new Csrf(known.getHeaderName(), known.getToken()))
                .orElseGet(() -> new Csrf("X-CSRF-TOKEN", ""));
    }
}
