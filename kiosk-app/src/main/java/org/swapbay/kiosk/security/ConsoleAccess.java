package org.swapbay.kiosk.security;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The same rule as {@link ViewAccess} for addresses asked for over HTTP, before any of the page is made: what answers
 * there says what it {@link Needs}. An address nothing answers is the staff's, and they are told that it is nothing.
 */
@Component
class ConsoleAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final ObjectProvider<RequestMappingHandlerMapping> controllers;

    ConsoleAccess(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        var roles = SignedIn.roles(who.get());
        if (roles.isEmpty()) return new AuthorizationDecision(false);
        var answering = answering(asked.getRequest());
        if (answering.isEmpty()) return new AuthorizationDecision(true);
        var needs = answering.get().getAnnotation(Needs.class);
        return new AuthorizationDecision(needs != null && Permissions.allow(roles, needs.value()));
    }

    private Optional<Class<?>> answering(HttpServletRequest request) {
        var views = ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()));
        var path = request.getRequestURI().substring(1);
        return views.getNavigationTarget(path).<Class<?>>map(view -> view).or(() -> controller(request));
    }

    private Optional<Class<?>> controller(HttpServletRequest request) {
        try {
            var chain = controllers.getObject().getHandler(request);
            return Optional.ofNullable(chain)
                    .map(found -> found.getHandler())
                    .filter(HandlerMethod.class::isInstance)
                    .map(found -> ((HandlerMethod) found).getBeanType());
        } catch (Exception notAnswerable) {
            // Spring says by an exception that an address is taken by another method or type; it will say so again.
            return Optional.of(Void.class);
        }
    }
}
