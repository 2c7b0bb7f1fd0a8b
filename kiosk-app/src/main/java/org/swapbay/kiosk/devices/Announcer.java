package org.swapbay.kiosk.devices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes device events. A listener that throws costs neither the next event nor the device's thread. */
final class Announcer {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);

    private final ApplicationEventPublisher publisher;

    Announcer(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void announce(Record event) {
        try {
            publisher.publishEvent(event);
        } catch (RuntimeException broken) {
            log.error("a listener failed event={}", event, broken);
        }
    }
}
