package org.swapbay.kiosk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The same protective headers on every answer, whoever gives it. Vaadin evaluates expressions that the server sends
 * ({@code unsafe-eval}) and starts from scripts inside its page ({@code unsafe-inline}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

    private static final String FRAME_OPTIONS = "X-Frame-Options";

    private final String policy;
    private final boolean framedByBench;

    ResponseHeaders(@Value("${swapbay.bench.url:#{null}}") @Nullable URI bench) {
        framedByBench = bench != null;
        policy =
                "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
                        + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
                        + (bench == null ? "" : " " + origin(bench));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), usb=(), serial=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Its only allowing form knows no second origin, so the bench could not show the touchscreen.
        if (!framedByBench) response.setHeader(FRAME_OPTIONS, "SAMEORIGIN");
        if (!staticFile(request.getRequestURI())) response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, new OwnFrameOptions(response));
    }

    private static boolean staticFile(String path) {
        return path.startsWith("/VAADIN/") || path.startsWith("/kiosk/") || path.startsWith("/console-assets/");
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    /** Vaadin would set its own on every page. */
    private static final class OwnFrameOptions extends HttpServletResponseWrapper {

        OwnFrameOptions(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(FRAME_OPTIONS)) super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(FRAME_OPTIONS)) super.addHeader(name, value);
        }
    }
}
