package org.swapbay.kiosk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows who is signed in where, so that a person who may less from now on stops at once: an ended session closes its
 * pages too, also those that only listen.
 */
@Component
class StaffSessions implements HttpSessionListener {

    private final Map<String, Set<HttpSession>> open = new ConcurrentHashMap<>();

    /** Ends all sessions of an account. Callable from any thread. */
    void end(String username) {
        endOthers(username, "");
    }

    /** Ends all sessions of an account but one. @param kept its id */
    void endOthers(String username, String kept) {
        var sessions = open.getOrDefault(username, Set.of());
        for (var session : Set.copyOf(sessions)) {
            if (session.getId().equals(kept)) continue;
            sessions.remove(session);
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyOver) {
                // It ended by itself meanwhile.
            }
        }
    }

    int count(String username) {
        return open.getOrDefault(username, Set.of()).size();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent over) {
        var id = over.getSession().getId();
        open.values()
                .forEach(
                        sessions -> sessions.removeIf(session -> session.getId().equals(id)));
        open.values().removeIf(Set::isEmpty);
    }

    /** Stands around the sign-in, whichever way it is done. */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
                    throws ServletException, IOException {
                note(request);
                try {
                    chain.doFilter(request, answer);
                } finally {
                    note(request);
                }
            }
        };
    }

    private void note(HttpServletRequest request) {
        var session = request.getSession(false);
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken)
            return;
        open.computeIfAbsent(who.getName(), _ -> ConcurrentHashMap.newKeySet()).add(session);
    }
}
