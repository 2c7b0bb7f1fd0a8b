package org.swapbay.kiosk.notices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Facts;

@Configuration
class NoticeFacts {

    @Bean
    Facts noticeFactKinds() {
        return Facts.of(NoticeFact.class);
    }
}
