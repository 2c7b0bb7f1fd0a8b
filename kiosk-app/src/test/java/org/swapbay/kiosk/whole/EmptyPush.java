package org.swapbay.kiosk.whole;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The least a program with push can do, to compare with: a view whose text is the time at which the server changed it.
 * Started by {@link ScanToScreenBenchmark} as a process like the kiosk's. Not a component, so that no other test finds
 * it.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage
class EmptyPush {

    static final int EVERY_MILLIS = 150;

    static void main(String... arguments) {
        SpringApplication.run(EmptyPush.class, arguments);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Says in microseconds since 1970 when it was changed. */
    @Route("empty")
    @AnonymousAllowed
    static class View extends Main {

        private @Nullable ScheduledExecutorService changes;

        @Override
        protected void onAttach(AttachEvent attached) {
            var ui = attached.getUI();
            ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
            changes = Executors.newSingleThreadScheduledExecutor();
            changes.scheduleAtFixedRate(() -> change(ui), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }

        @Override
        protected void onDetach(DetachEvent detached) {
            if (changes != null) changes.shutdownNow();
        }

        private void change(UI ui) {
            var now = String.valueOf(PageClock.machine());
            ui.access(() -> setText(now));
        }
    }
}
