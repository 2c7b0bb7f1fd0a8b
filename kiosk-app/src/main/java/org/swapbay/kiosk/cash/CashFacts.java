package org.swapbay.kiosk.cash;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Facts;

@Configuration(proxyBeanMethods = false)
class CashFacts {

    @Bean
    Facts factsAboutCash() {
        return Facts.of(CashFact.class);
    }
}
