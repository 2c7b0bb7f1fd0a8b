package org.swapbay.kiosk.bays;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Facts;

@Configuration(proxyBeanMethods = false)
class BayFacts {

    @Bean
    Facts doorFacts() {
        return Facts.of(DoorFact.class);
    }
}
