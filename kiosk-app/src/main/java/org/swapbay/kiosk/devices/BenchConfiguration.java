package org.swapbay.kiosk.devices;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link to the bench, only where there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("swapbay.bench.url")
class BenchConfiguration {

    @Bean
    BenchLink benchLink(BenchProperties properties) {
        return new BenchLink(Objects.requireNonNull(properties.url()));
    }

    @Bean
    DemonstrationBench demonstrationBench(BenchLink link) {
        return new DemonstrationBench(link);
    }
}
