package org.swapbay.kiosk.simulation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The production components, found as Spring finds them and put together by their constructors. Spring itself takes ten
 * times as long, and a scenario starts the program up to six times.
 */
final class Wiring {

    private static final List<Class<?>> COMPONENTS = components();
    private static final Map<String, String> PROPERTIES = Map.of("${swapbay.kiosk}", "hallway-1");
    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();

    private final List<Object> made = new ArrayList<>();

    /** @param given what the simulator plays itself; goes before a component with the same role */
    Wiring(Object... given) {
        made.addAll(List.of(given));
    }

    void add(Object part) {
        made.add(part);
    }

    <T> T get(Class<T> type) {
        for (var part : made) if (type.isInstance(part)) return type.cast(part);
        var component = COMPONENTS.stream().filter(type::isAssignableFrom).findFirst();
        return type.cast(make(component.orElse(type)));
    }

    private Object make(Class<?> component) {
        for (var part : made) if (part.getClass() == component) return part;
        var constructor = CONSTRUCTORS.computeIfAbsent(component, Wiring::constructor);
        var arguments =
                Arrays.stream(constructor.getParameters()).map(this::argument).toArray();
        try {
            var part = constructor.newInstance(arguments);
            made.add(part);
            return part;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be made", e);
        }
    }

    private Object argument(Parameter parameter) {
        var property = parameter.getAnnotation(Value.class);
        if (property != null) return PROPERTIES.getOrDefault(property.value(), "");
        if (parameter.getType() == ObjectProvider.class) return later(parameter);
        return parameter.getType() == List.class ? all(parameter) : get(parameter.getType());
    }

    /** Made when it is asked for, because what is provided may need whoever asks. */
    private ObjectProvider<Object> later(Parameter parameter) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Object> stream() {
                return all(parameter).stream();
            }
        };
    }

    private List<Object> all(Parameter parameter) {
        var role = (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
        return COMPONENTS.stream()
                .filter(role::isAssignableFrom)
                .map(this::make)
                .toList();
    }

    private static Constructor<?> constructor(Class<?> component) {
        var longest = Arrays.stream(component.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        longest.setAccessible(true);
        return longest;
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
