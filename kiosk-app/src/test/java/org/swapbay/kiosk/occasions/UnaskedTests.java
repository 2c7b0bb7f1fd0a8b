package org.swapbay.kiosk.occasions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ClassUtils;
import org.swapbay.kiosk.KioskTest;

@KioskTest
class UnaskedTests {

    @Autowired
    private ApplicationContext program;

    @Test
    void everythingUnaskedIsABeanAndThereforeAsked() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AssignableTypeFilter(Unasked.class));
        var found = classes.findCandidateComponents("org.swapbay.kiosk");
        assertThat(found).hasSizeGreaterThan(20).allSatisfy(type -> assertThat(
                        program.getBeanNamesForType(named(type.getBeanClassName())))
                .hasSize(1));
    }

    /** Of the libraries too: they would wait in vain. */
    @Test
    void noBeanWaitsForSomebodyWhoReadsItsAnnotations() {
        assertThat(program.containsBean(AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME))
                .as("a search for listeners at each start")
                .isFalse();
        assertThat(Arrays.stream(program.getBeanDefinitionNames())
                        .map(program::getType)
                        .filter(type -> type != null
                                && !waiting(ClassUtils.getUserClass(type)).isEmpty()))
                .isEmpty();
    }

    private static Class<?> named(@Nullable String type) throws ClassNotFoundException {
        return ClassUtils.forName(Objects.requireNonNull(type), null);
    }

    private static Set<Method> waiting(Class<?> type) {
        return MethodIntrospector.selectMethods(
                type,
                (Method method) -> AnnotatedElementUtils.isAnnotated(method, EventListener.class)
                        || AnnotatedElementUtils.hasAnnotation(method, Scheduled.class));
    }
}
