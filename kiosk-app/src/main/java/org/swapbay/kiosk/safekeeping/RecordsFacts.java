package org.swapbay.kiosk.safekeeping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Facts;

@Configuration(proxyBeanMethods = false)
class RecordsFacts {

    @Bean
    Facts factsAboutRecords() {
        return Facts.of(RecordsFact.class);
    }
}
