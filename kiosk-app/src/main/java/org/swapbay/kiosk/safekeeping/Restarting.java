package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.safekeeping.Trust.Cause;
import org.swapbay.kiosk.safekeeping.Trust.SafeMode;

/**
 * After the disk has failed, or something was in the way at the start: looks every few seconds whether that has passed,
 * and then has the program started anew. Going on as if nothing had happened would believe what a failed force left
 * behind, and opening the records again in the same program would leave it to chance who still holds what.
 */
@Component
class Restarting implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(Restarting.class);

    /** Between starts that fail for no reason that is known. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

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

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofSeconds(5), Duration.ofSeconds(5), this::look);
    }

    void look() {
        if (!failed()) {
            since = clock.instant();
        } else if (mayHavePassed() && probe.succeeds() && noted()) {
            log.warn("records: they can be opened again, by a new program");
            events.publishEvent(new RestartAsked());
        }
    }

    private boolean failed() {
        return startUp.trust() instanceof SafeMode || !startUp.journal().writable();
    }

    private boolean mayHavePassed() {
        if (!(startUp.trust() instanceof SafeMode(var cause))) return true;
        return switch (cause) {
            case IN_USE -> !startUp.inUse();
            case DISK -> true;
            case START_FAILED -> Duration.between(since, clock.instant()).abs().compareTo(PAUSE) >= 0;
            case JOURNAL_BROKEN, JOURNAL_INCOMPLETE, JOURNAL_OTHER_FORMAT, DATABASE_LOST, DATABASE_NEWER -> false;
        };
    }

    /** Without the note the next program would not know of it. */
    private boolean noted() {
        if (startUp.trust() instanceof SafeMode(var cause) && cause != Cause.DISK) return true;
        try {
            new FaultNote(startUp.folder()).leave(since);
            return true;
        } catch (IOException still) {
            return false;
        }
    }
}
