package org.swapbay.kiosk.repairs;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Facts;

@Configuration(proxyBeanMethods = false)
class RepairFacts {

    @Bean
    Facts ticketFacts() {
        return Facts.of(RepairFact.class);
    }

    @Bean
    Facts catalogueFacts() {
        return new Facts(Set.of(PartCatalogued.class));
    }
}
