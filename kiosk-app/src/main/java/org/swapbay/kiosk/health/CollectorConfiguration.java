package org.swapbay.kiosk.health;

import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The same figures in OpenTelemetry's protocol, to a collector that the configuration names. Spring's own way to it needs
 * the whole of OpenTelemetry, which would be made at each start although nobody listens.
 */
class CollectorConfiguration {

    private static final String SETTINGS = "management.otlp.metrics.export.";
    static final String WANTED = SETTINGS + "enabled";

    /** @param kiosk tells one kiosk from another behind the collector */
    @Bean
    @ConditionalOnProperty(WANTED)
    OtlpMeterRegistry collector(Environment settings, @Value("${swapbay.kiosk}") String kiosk) {
        return new OtlpMeterRegistry(config(Binder.get(settings), kiosk), Clock.SYSTEM);
    }

    private static OtlpConfig config(Binder settings, String kiosk) {
        return new OtlpConfig() {
            @Override
            public @Nullable String get(String key) {
                var name = key.substring(prefix().length() + 1)
                        .replaceAll("([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT);
                return settings.bind(SETTINGS + name, String.class).orElse(null);
            }

            @Override
            public Map<String, String> resourceAttributes() {
                var attributes = new HashMap<>(Map.of("service.name", "swapbay", "service.instance.id", kiosk));
                attributes.putAll(OtlpConfig.super.resourceAttributes());
                return attributes;
            }
        };
    }
}
