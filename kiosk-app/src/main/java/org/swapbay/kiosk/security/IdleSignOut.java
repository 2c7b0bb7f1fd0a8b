package org.swapbay.kiosk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a staff session nobody has used for a while. Heartbeats, push and what follows from them do not count as use:
 * an open page alone keeps nobody signed in. Use is opening a page, or what the page reports by
 * {@link #used(HttpSession, Instant)} when a key or the pointer moves.
 */
final class IdleSignOut extends OncePerRequestFilter {

    static final Duration LIMIT = Duration.ofMinutes(15);
    private static final String LAST_USE = IdleSignOut.class.getName() + ".lastUse";

    private final Clock clock;

    IdleSignOut(Clock clock) {
        this.clock = clock;
    }

    static void used(HttpSession session, Instant at) {
        session.setAttribute(LAST_USE, at);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && signedIn()) {
            var now = clock.instant();
            if (session.getAttribute(LAST_USE) instanceof Instant last
                    && last.plus(LIMIT).isBefore(now)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (opensPage(request) || session.getAttribute(LAST_USE) == null) {
                used(session, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean opensPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getParameter("v-r") == null;
    }

    private static boolean signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }
}
