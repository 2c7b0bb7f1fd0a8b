package org.swapbay.kiosk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.swapbay.kiosk.safekeeping.ReopenAsked;

/**
 * Starts the program, again when its records have to be opened anew, and with less when it cannot start with all: a
 * screen that says where to go is better than a dark one.
 */
final class Starts {

    private static final Logger log = LoggerFactory.getLogger(Starts.class);

    /** Without a log file, which a full disk refuses; at last without the records. */
    private static final List<List<String>> LESS_AND_LESS = List.of(
            List.of(), List.of("--logging.file.name="), List.of("--logging.file.name=", "--swapbay.safe-mode=true"));

    private final String[] arguments;

    Starts(String[] arguments) {
        this.arguments = arguments;
    }

    void start() {
        for (var without : LESS_AND_LESS) {
            try {
                start(without);
                return;
            } catch (RuntimeException e) {
                if (without.equals(LESS_AND_LESS.getLast())) throw e;
                log.error("the program could not start; it tries with less", e);
            }
        }
    }

    private void start(List<String> more) {
        var application = new SpringApplication(KioskApplication.class);
        application.addListeners((ApplicationListener<ApplicationEvent>) this::hear);
        application.run(Stream.concat(Arrays.stream(arguments), more.stream()).toArray(String[]::new));
    }

    private void hear(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof ReopenAsked) {
            reopen((ConfigurableApplicationContext) told.getSource());
        }
    }

    /** On a thread of its own: whoever asks is closed with everything else. */
    private void reopen(ConfigurableApplicationContext program) {
        Thread.ofPlatform().name("reopening").start(() -> {
            program.close();
            start();
        });
    }
}
