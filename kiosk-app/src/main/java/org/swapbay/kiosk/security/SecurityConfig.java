package org.swapbay.kiosk.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Which request may come from whom. What is not named here is denied. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfig {

    private static final String[] OPEN_FILES = {"/kiosk/**", "/console-assets/**", "/actuator/health/**"};
    private static final String[] STAFF =
            Arrays.stream(StaffRole.values()).map(Enum::name).toArray(String[]::new);

    @Bean
    SecurityFilterChain requests(HttpSecurity http, StaffSignIn signIn, LocalTouchscreen touchscreen, Clock clock) {
        http.authenticationProvider(signIn);
        // ResponseHeaders sets ours on everything.
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::disable));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(request -> opensPage(request)
                        && !touchscreen.allowed(path(request), request.getRemoteAddr(), request.getHeader("Host")))
                .denyAll()
                .requestMatchers(HttpMethod.GET, OPEN_FILES)
                .permitAll()
                .requestMatchers(pathPattern("/console/**"))
                .hasAnyRole(STAFF));
        http.addFilterBefore(new IdleSignOut(clock), AuthorizationFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class, "/login")
                .defaultSuccessUrl("/console", true)
                .anyRequest(AuthorizedUrl::denyAll));
        return http.build();
    }

    private static boolean opensPage(HttpServletRequest request) {
        return path(request).isEmpty() && request.getParameter("v-r") == null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(1);
    }
}
