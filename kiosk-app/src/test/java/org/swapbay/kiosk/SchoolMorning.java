package org.swapbay.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets a program begin on a school morning, whatever the hour: no day loan is offered after the last bell. */
final class SchoolMorning implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Instant BEGINS = Instant.parse("2026-11-24T09:00:00Z");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        var morning = Clock.offset(real, Duration.between(real.instant(), BEGINS));
        context.addBeanFactoryPostProcessor(beans -> {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition("clock");
            beans.registerSingleton("clock", morning);
        });
    }
}
