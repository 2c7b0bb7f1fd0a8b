package org.swapbay.kiosk.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

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
    SecurityFilterChain metrics(HttpSecurity http) {
        http.securityMatcher(pathPattern("/actuator/prometheus"));
        return closedBut(http, token(metricsToken, "metrics-token"), _ -> true);
    }

    /** From this machine alone. */
    @Bean
    @Order(2)
    SecurityFilterChain command(HttpSecurity http) {
        http.securityMatcher(pathPattern("/local/**"));
        return closedBut(http, token("", "local-token"), MachineAccess::fromHere);
    }

    private SecurityFilterChain closedBut(HttpSecurity http, MachineToken token, Predicate<HttpServletRequest> place) {
        http.csrf(AbstractHttpConfigurer::disable);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::disable));
        http.exceptionHandling(
                denied -> denied.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        http.authorizeHttpRequests(requests -> requests.anyRequest()
                .access((_, asked) -> new AuthorizationDecision(place.test(asked.getRequest())
                        && token.fits(asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))));
        return http.build();
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
