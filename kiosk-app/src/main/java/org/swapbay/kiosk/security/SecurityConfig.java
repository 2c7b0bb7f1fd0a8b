package org.swapbay.kiosk.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/** Which request may come from whom. What is not named here is denied. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfig {

    private static final String[] OPEN_FILES = {"/kiosk/**", "/console-assets/**", "/actuator/health/**"};

    private static final String HOOKS = "/hooks/*";

    private static final String ADD_PASSKEY = "/webauthn/register";

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http,
            StaffSignIn signIn,
            LocalTouchscreen touchscreen,
            ConsoleAccess console,
            StaffSessions sessions,
            StaffAccounts accounts,
            PasskeySettings passkeys,
            SecurityContextHolderStrategy whoIsHere,
            VaadinDefaultRequestCache asked,
            Clock clock) {
        // Vaadin does the same when all beans stand; WebAuthn's filters keep the one they find when they are made.
        SecurityContextHolder.setContextHolderStrategy(whoIsHere);
        http.authenticationProvider(signIn);
        // ResponseHeaders sets ours on everything.
        http.exceptionHandling(denied -> denied.accessDeniedHandler(new ClosedPage()));
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::disable));
        // Signed by whoever sends it, and shut where no secret is configured.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(pathPattern(HttpMethod.POST, HOOKS)));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(request -> opensPage(request)
                        && !touchscreen.allowed(path(request), request.getRemoteAddr(), request.getHeader("Host")))
                .denyAll()
                .requestMatchers(HttpMethod.GET, OPEN_FILES)
                .permitAll()
                .requestMatchers(HttpMethod.POST, HOOKS)
                .permitAll()
                .requestMatchers(pathPattern("/console/**"))
                .access(console)
                .requestMatchers(HttpMethod.POST, ADD_PASSKEY)
                .access((who, _) -> new AuthorizationDecision(SignedIn.may(who.get(), Permission.CHANGE_OWN_ACCOUNT))));
        if (passkeys.on()) http.webAuthn(webAuthn -> passkeys(webAuthn, passkeys));
        http.setSharedObject(UserDetailsService.class, username -> details(accounts, username));
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, WayBack.after(asked));
        http.addFilterBefore(sessions.filter(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new IdleSignOut(clock), AuthorizationFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class, "/login")
                .anyRequest(AuthorizedUrl::denyAll));
        return http.build();
    }

    @Bean
    NavigationAccessControlConfigurer navigation(ViewAccess views) {
        return new NavigationAccessControlConfigurer()
                .withNavigationAccessChecker(views)
                .withLoginView(LoginView.class);
    }

    /** A session from before the sign-in gets a new name, and a new token: neither was made for a person. */
    private static void passkeys(WebAuthnConfigurer<HttpSecurity> webAuthn, PasskeySettings settings) {
        webAuthn.rpId(settings.domain())
                .allowedOrigins(settings.origins())
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                                new ChangeSessionIdAuthenticationStrategy(),
                                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
                        return filter;
                    }
                });
    }

    /** Not a bean: Spring would check passwords with it, past every limit. */
    private static UserDetails details(StaffAccounts accounts, String username) {
        var account = accounts.find(username).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return new User(account.username(), "", StaffSignIn.authorities(account));
    }

    private static boolean opensPage(HttpServletRequest request) {
        return path(request).isEmpty() && request.getParameter("v-r") == null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(1);
    }
}
