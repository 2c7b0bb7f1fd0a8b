package org.swapbay.kiosk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.swapbay.kiosk.safekeeping.RestartAsked;
import org.swapbay.kiosk.security.TrustedAuthorities;

/**
 * Starts the program, with less when it cannot start with all: a screen that says where to go is better than a dark one.
 * Ends it when it has to be started anew.
 */
final class Starts {

    /**
     * Tells whoever started the program to start it again: {@code EX_TEMPFAIL} of {@code sysexits.h}, "try again later".
     *
     * @see "How-to: backup and restore"
     */
    private static final int START_ANEW = 75;

    /** Settings that bring beans of their own, which a list made with the package does not have. */
    static final List<String> MORE_BEANS = List.of("swapbay.bench.url");

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
            } catch (SpringApplication.AbandonedRunException built) {
                throw built;
            } catch (RuntimeException e) {
                if (without.equals(LESS_AND_LESS.getLast())) throw e;
                log.error("the program could not start; it tries with less", e);
            }
        }
    }

    private void start(List<String> more) {
        var application = new SpringApplication(KioskApplication.class);
        application.addListeners((ApplicationListener<ApplicationEvent>) Starts::hear);
        application.run(Stream.concat(Arrays.stream(arguments), more.stream()).toArray(String[]::new));
    }

    private static void hear(ApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> {
                var settings = prepared.getEnvironment();
                chooseBeans(settings);
                var own = settings.getProperty("swapbay.trust");
                if (own != null) TrustedAuthorities.trust(Path.of(own));
            }
            case PayloadApplicationEvent<?> told when told.getPayload() instanceof RestartAsked -> endForAnother();
            default -> {}
        }
    }

    private static void chooseBeans(Environment settings) {
        var more = MORE_BEANS.stream()
                .map(name -> settings.getProperty(name, "false"))
                .anyMatch(Predicate.not("false"::equalsIgnoreCase));
        if (more) SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
    }

    /**
     * Ended as by a power cut and not closed: closing would wait for pages and write to files of which nobody knows what
     * is on the disk, and a start after a power cut is the one that is tried most.
     */
    private static void endForAnother() {
        log.warn("the program ends with {} to be started anew", START_ANEW);
        Runtime.getRuntime().halt(START_ANEW);
    }
}
