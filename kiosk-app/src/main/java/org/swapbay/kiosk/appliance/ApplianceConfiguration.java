package org.swapbay.kiosk.appliance;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.swaps.SwapDesk;

@Configuration(proxyBeanMethods = false)
class ApplianceConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ApplianceConfiguration.class);

    /** @param address from systemd's variable, {@code Type=notify} of the unit; none on a desk */
    @Bean
    Supervisor supervisor(@Value("${NOTIFY_SOCKET:#{null}}") @Nullable String address) {
        if (address == null) return nobody();
        try {
            var socket = new NotifySocket(address);
            return news -> {
                try {
                    socket.send(news);
                } catch (IOException e) {
                    log.warn("systemd was not told", e);
                }
            };
        } catch (IOException e) {
            log.error("systemd cannot be told anything and will start the program anew", e);
            return nobody();
        }
    }

    @Bean
    Lifeline lifeline(SwapDesk desk, Supervisor supervisor, ApplicationAvailability availability) {
        return new Lifeline(desk::passBy, desk::now, supervisor, availability);
    }

    private static Supervisor nobody() {
        return new Supervisor() {
            @Override
            public void hear(String news) {}

            @Override
            public boolean listens() {
                return false;
            }
        };
    }
}
