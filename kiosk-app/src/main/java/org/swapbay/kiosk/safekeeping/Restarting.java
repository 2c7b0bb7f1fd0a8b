package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.safekeeping.Trust.Cause;
import org.swapbay.kiosk.safekeeping.Trust.SafeMode;

/**
 * After the disk has failed, or something was in the way at the start: looks every few seconds whether that has passed,
 * and then has the program started anew. Going on as if nothing had happened would believe what a failed force left
 * behind, and opening the records again in the same program would leave it to chance who still holds what.
 */
@Component
class Restarting {

    private static final Logger log = LoggerFactory.getLogger(Restarting.class);

    private final StartUp startUp;
    private final Probe probe;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Instant since;

    Restarting(StartUp startUp, SafekeepingProperties properties, ApplicationEventPublisher events, Clock clock) {
        this.startUp = startUp;
        this.events = events;
        this.clock = clock;
        probe = new Probe(startUp.folder(), properties.floor().toBytes());
        since = clock.instant();
    }

    @Scheduled(initialDelay = 5000, fixedDelay = 5000)
    void look() {
        var inTheWay = startUp.trust() instanceof SafeMode(var cause)
                ? cause.passing() && (cause != Cause.IN_USE || !startUp.inUse())
                : !startUp.journal().writable();
        if (!inTheWay) {
            since = clock.instant();
        } else if (probe.succeeds() && noted()) {
            log.warn("records: the disk can be written again; they are opened anew");
            events.publishEvent(new RestartAsked());
        }
    }

    /** Without the note the next program would not know of it. */
    private boolean noted() {
        if (startUp.trust() instanceof SafeMode(var cause) && cause == Cause.IN_USE) return true;
        try {
            new FaultNote(startUp.folder()).leave(since);
            return true;
        } catch (IOException still) {
            return false;
        }
    }
}
