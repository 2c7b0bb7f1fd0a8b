package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.swaps.SteadyTime;
import org.swapbay.kiosk.swaps.SwapDesk;

@Configuration
@EnableConfigurationProperties(TouchscreenProperties.class)
class TouchscreenConfiguration {

    @Bean
    I18NProvider texts(TouchscreenProperties properties) throws IOException {
        return Languages.found(properties.language());
    }

    @Bean
    KioskFeed kioskFeed(SwapDesk desk, SteadyTime time) {
        return new KioskFeed(Desk.of(desk), time);
    }
}
