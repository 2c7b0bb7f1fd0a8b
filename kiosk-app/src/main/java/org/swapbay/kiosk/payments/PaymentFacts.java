package org.swapbay.kiosk.payments;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Facts;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentProperties.class)
class PaymentFacts {

    @Bean
    Facts factsAboutPayments() {
        return Facts.of(PaymentFact.class);
    }
}
