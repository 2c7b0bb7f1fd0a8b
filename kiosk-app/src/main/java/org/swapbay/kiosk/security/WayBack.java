package org.swapbay.kiosk.security;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Leads whoever signed in to the page they had asked for before, or to the first one. Only pages of the console are
 * remembered, and no request can name another: a sign-in must not end on somebody else's page.
 */
final class WayBack {

    static final String FIRST_PAGE = "/console";

    private WayBack() {}

    // Spring takes null for "no parameter" in both, and does not say so.
    @SuppressWarnings("NullAway")
    static VaadinSavedRequestAwareAuthenticationSuccessHandler after(VaadinDefaultRequestCache asked) {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, FIRST_PAGE + "/**"));
        // Or a parameter without meaning stands in the address afterwards.
        pages.setMatchingRequestParameterName(null);
        asked.setDelegateRequestCache(pages);
        var back = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        back.setRequestCache(asked);
        back.setDefaultTargetUrl(FIRST_PAGE);
        back.setTargetUrlParameter(null);
        return back;
    }
}
