package org.swapbay.kiosk.simulation;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The production components, built as Spring builds them but from a list made once: a start takes a millisecond. */
final class Wiring {

    private static final List<Class<?>> COMPONENTS = components();
    private static final Map<String, String> PROPERTIES = Map.of("${swapbay.kiosk}", "hallway-1");

    private Wiring() {}

    /** A factory that makes each component when it is first asked for. @param given what the simulator plays itself */
    static DefaultListableBeanFactory around(Object... given) {
        var beans = new DefaultListableBeanFactory();
        beans.setAutowireCandidateResolver(new ContextAnnotationAutowireCandidateResolver());
        beans.addEmbeddedValueResolver(text -> PROPERTIES.getOrDefault(text, text));
        for (var type : COMPONENTS) {
            if (List.of(given).stream().anyMatch(one -> takesThePlaceOf(type, one))) continue;
            var definition = new RootBeanDefinition(type);
            definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
            definition.setLazyInit(true);
            beans.registerBeanDefinition(type.getName(), definition);
        }
        for (var one : given) beans.registerSingleton(one.getClass().getName(), one);
        return beans;
    }

    private static boolean takesThePlaceOf(Class<?> component, Object given) {
        return component.isInstance(given)
                || List.of(component.getInterfaces()).stream()
                        .anyMatch(role -> role.getName().startsWith("org.swapbay") && role.isInstance(given));
    }

    private static List<Class<?>> components() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        return scanner.findCandidateComponents("org.swapbay.kiosk").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Wiring.class.getClassLoader()))
                .toList();
    }
}
