package org.swapbay.kiosk.swaps;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Facts;

@Configuration(proxyBeanMethods = false)
class SwapFacts {

    @Bean
    Facts visitFacts() {
        return Facts.of(SwapFact.class);
    }

    @Bean
    Facts waitFacts() {
        return Facts.of(WaitFact.class);
    }

    @Bean
    Facts dayLoanFacts() {
        return Facts.of(DayLoanFact.class);
    }

    @Bean
    Facts giveBackFacts() {
        return Facts.of(GiveBackFact.class);
    }

    @Bean
    Facts roundFacts() {
        return Facts.of(RoundFact.class);
    }
}
