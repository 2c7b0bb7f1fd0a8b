package org.swapbay.kiosk.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Programs that come instead of people: whoever gathers metrics, and the {@code swapbay} command on this machine. Each
 * shows a credential of its own, has no session, and reaches nothing else.
 */
@Configuration(proxyBeanMethods = false)
class MachineAccess {

    private static final Logger log = LoggerFactory.getLogger(MachineAccess.class);

    private final String metricsToken;
    private final Path folder;
    private final SecureRandom random;

    MachineAccess(
            @Value("${swapbay.metrics-token:}") String metricsToken,
            @Value("${swapbay.data}") Path folder,
            SecureRandom random) {
        this.metricsToken = metricsToken;
        this.folder = folder;
        this.random = random;
    }

    /** From the staff network too, where the configuration listens there. */
    @Bean
    @Order(1)
    SecurityFilterChain metrics() {
        return closedBut("/actuator/prometheus", token(metricsToken, "metrics-token"), _ -> true);
    }

    /** From this machine alone. */
    @Bean
    @Order(2)
    SecurityFilterChain command() {
        return closedBut("/local/**", token("", "local-token"), MachineAccess::fromHere);
    }

    /** One filter: what else Spring Security sets up serves people, and costs each start as much as the pages' own. */
    private static SecurityFilterChain closedBut(String path, MachineToken token, Predicate<HttpServletRequest> place) {
        return new DefaultSecurityFilterChain(pathPattern(path), (asked, answer, inside) -> {
            var request = (HttpServletRequest) asked;
            if (place.test(request) && token.fits(request.getHeader(HttpHeaders.AUTHORIZATION))) {
                inside.doFilter(asked, answer);
            } else {
                ((HttpServletResponse) answer).setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        });
    }

    /** On a disk that cannot be used nobody is let in this way, but the screen stands. */
    private MachineToken token(String configured, String name) {
        try {
            Files.createDirectories(folder);
            return MachineToken.of(configured, folder.resolve(name), random);
        } catch (IOException e) {
            log.error("{} can be neither read nor made: nobody is let in by it: {}", name, e.getMessage());
            return MachineToken.none(random);
        }
    }

    private static boolean fromHere(HttpServletRequest request) {
        try {
            // A proxy on this machine would lend its own address to everybody.
            return request.getHeader("X-Forwarded-For") == null
                    && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
