package org.swapbay.kiosk.health;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Actuator's pages, made when somebody first asks for one: they cost a start as much as the whole touchscreen, and at most
 * schools nobody ever does. What they show is the kiosk's own; {@link ActuatorBeans} lists what stands behind them.
 */
@Component
class ActuatorPages implements HandlerMapping, Ordered, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final String BELOW = "/actuator/";

    private final ApplicationContext kiosk;
    private final ConfigurableEnvironment settings;
    private final ServletContext server;
    private volatile Optional<AnnotationConfigWebApplicationContext> beans = Optional.empty();

    ActuatorPages(ApplicationContext kiosk, ConfigurableEnvironment settings, ServletContext server) {
        this.kiosk = kiosk;
        this.settings = settings;
        this.server = server;
    }

    /** A collector does not ask: it is told. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (settings.getProperty(CollectorConfiguration.WANTED, Boolean.class, false)) open();
    }

    /** Makes them, if that was not done before; one who comes meanwhile waits. */
    synchronized ApplicationContext open() {
        if (beans.isEmpty()) {
            var fresh = new AnnotationConfigWebApplicationContext();
            fresh.setDisplayName("Actuator");
            fresh.setEnvironment(settings);
            fresh.setServletContext(server);
            fresh.setParent(kiosk);
            fresh.register(ActuatorBeans.class);
            fresh.refresh();
            beans = Optional.of(fresh);
        }
        return beans.get();
    }

    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(BELOW)) return null;
        return open().getBean(WebMvcEndpointHandlerMapping.class).getHandler(request);
    }

    @Override
    public boolean usesPathPatterns() {
        return true;
    }

    /** Before the pages of Vaadin, which has one for every address. */
    @Override
    public int getOrder() {
        return -100;
    }

    @Override
    public synchronized void destroy() {
        beans.ifPresent(AnnotationConfigWebApplicationContext::close);
    }
}
