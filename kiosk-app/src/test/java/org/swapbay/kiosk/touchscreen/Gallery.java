package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.swapbay.kiosk.KioskApplication;
import org.swapbay.kiosk.occasions.Unasked;

/** The touchscreen served without a kiosk, for looking at it. Not a component, so that no other test finds it. */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = Unasked.class)
@AutoConfigurationPackage(basePackageClasses = KioskApplication.class)
class Gallery {

    private static final Map<String, Object> ALONE = Map.of(
            "server.port", "0",
            "spring.datasource.url", "jdbc:h2:mem:gallery",
            "swapbay.data", "unused",
            "vaadin.devmode.devTools.enabled", "false");

    static ConfigurableApplicationContext open() {
        var program = new SpringApplication(Gallery.class);
        program.setDefaultProperties(ALONE);
        return program.run(ALONE.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new));
    }

    @Bean
    DeskByHand desk() {
        return new DeskByHand();
    }

    @Bean
    KioskFeed feed(DeskByHand desk) {
        return new KioskFeed(desk, Clock.fixed(Scenes.NOON, ZoneOffset.UTC));
    }

    @Bean
    I18NProvider texts() throws IOException {
        return Languages.found(Locale.ENGLISH);
    }

    @Bean
    TouchscreenProperties touchscreenProperties() {
        return new TouchscreenProperties(Locale.ENGLISH, TouchscreenProperties.Theme.LIGHT, false);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
