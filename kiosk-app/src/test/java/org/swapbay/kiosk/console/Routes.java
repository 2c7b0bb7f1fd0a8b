package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** All addresses of the running program, as its registries know them, each with what answers there. */
final class Routes {

    private Routes() {}

    static Map<String, Class<? extends Component>> views(WebApplicationContext program) {
        var found = new TreeMap<String, Class<? extends Component>>();
        registry(program)
                .getRegisteredRoutes()
                .forEach(route -> found.put(route.getTemplate(), route.getNavigationTarget()));
        return found;
    }

    static ApplicationRouteRegistry registry(WebApplicationContext program) {
        var servlets = Optional.ofNullable(program.getServletContext()).orElseThrow();
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
    }

    /** Those of Spring MVC that are ours. */
    static Map<String, Class<?>> controllers(WebApplicationContext program) {
        var found = new TreeMap<String, Class<?>>();
        program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (!method.getBeanType().getName().startsWith("org.swapbay.")) return;
                    mapping.getPatternValues().forEach(path -> found.put(path.substring(1), method.getBeanType()));
                });
        return found;
    }

    static Map<String, Class<?>> ofConsole(WebApplicationContext program) {
        var found = new TreeMap<String, Class<?>>(controllers(program));
        found.putAll(views(program));
        found.keySet().removeIf(path -> !path.equals("console") && !path.startsWith("console/"));
        return found;
    }

    static Map<String, Permission> needs(WebApplicationContext program) {
        var found = new TreeMap<String, Permission>();
        ofConsole(program).forEach((path, type) -> found.put(path, need(type)));
        return found;
    }

    private static Permission need(Class<?> type) {
        var needs = type.getAnnotation(Needs.class);
        if (needs == null) throw new AssertionError(type.getSimpleName() + " does not say what it needs");
        return needs.value();
    }
}
