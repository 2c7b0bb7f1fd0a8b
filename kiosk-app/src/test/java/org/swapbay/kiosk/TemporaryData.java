package org.swapbay.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a context a data folder of its own, and takes it away when the context closes; and lets it begin on a school
 * morning, whatever the hour: no day loan is offered after the last bell.
 */
final class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        var morning = Clock.offset(clock, Duration.between(clock.instant(), MORNING));
        context.addBeanFactoryPostProcessor(beans -> {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition("clock");
            beans.registerSingleton("clock", morning);
        });
        try {
            var folder = Files.createTempDirectory("swapbay-test");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("temporary data", Map.of("swapbay.data", folder.toString())));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stillInUse) {
            // The operating system empties its temporary folder.
        }
    }
}
