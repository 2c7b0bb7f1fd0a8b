package org.swapbay.kiosk.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Facts;

@Configuration(proxyBeanMethods = false)
class StaffFacts {

    @Bean
    Facts factsAboutStaff() {
        return Facts.of(StaffFact.class);
    }
}
