package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.swapbay.kiosk.HandClock;

class IdleSignOutTests {

    private final HandClock clock = new HandClock();
    private final IdleSignOut filter = new IdleSignOut(clock);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() throws ServletException, IOException {
        var staff = UsernamePasswordAuthenticationToken.authenticated("kim", null, AuthorityUtils.NO_AUTHORITIES);
        SecurityContextHolder.getContext().setAuthentication(staff);
        request("/console", null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOpenPageAloneKeepsNobodySignedIn() throws ServletException, IOException {
        for (var minute = 0; minute < 15; minute++) {
            clock.forward(Duration.ofMinutes(1));
            request("/", "heartbeat");
            request("/", "uidl");
        }
        assertThat(session.isInvalid()).isFalse();
        clock.forward(Duration.ofMinutes(1));
        request("/", "heartbeat");
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void openingAPageIsUse() throws ServletException, IOException {
        clock.forward(Duration.ofMinutes(14));
        request("/console/tickets", null);
        clock.forward(Duration.ofMinutes(14));
        request("/", "uidl");
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aKeyOrThePointerReportedByThePageIsUse() throws ServletException, IOException {
        clock.forward(Duration.ofMinutes(14));
        IdleSignOut.used(session, clock.instant());
        clock.forward(Duration.ofMinutes(14));
        request("/", "uidl");
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void theTouchscreensSessionHasNoEnd() throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        clock.forward(Duration.ofDays(3));
        request("/", "heartbeat");
        assertThat(session.isInvalid()).isFalse();
    }

    private void request(String path, @Nullable String kind) throws ServletException, IOException {
        var request = new MockHttpServletRequest(kind == null ? "GET" : "POST", path);
        if (kind != null) request.setParameter("v-r", kind);
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
