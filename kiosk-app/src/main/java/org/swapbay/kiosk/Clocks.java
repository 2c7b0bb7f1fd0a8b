package org.swapbay.kiosk;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the time comes from; tests put another clock here. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    /** In microseconds, as the database keeps time: a finer one would be rounded up there, into the future. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemDefaultZone(), Duration.ofNanos(1_000));
    }
}
