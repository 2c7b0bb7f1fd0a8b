package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.safekeeping.Trust.SafeMode;

/**
 * After the disk has failed, or was in the way at the start: looks every few seconds whether it can be written again.
 * Going on as if nothing had happened would believe what a failed force left behind, so everything is opened anew.
 */
@Component
class Reopening {

    private static final Logger log = LoggerFactory.getLogger(Reopening.class);
    private static final String PROBE = "probe";
    private static final int PROBED_BYTES = 1 << 16;

    private final StartUp startUp;
    private final ApplicationEventPublisher events;
    private boolean asked;

    Reopening(StartUp startUp, ApplicationEventPublisher events) {
        this.startUp = startUp;
        this.events = events;
    }

    @Scheduled(initialDelay = 5000, fixedDelay = 5000)
    void look() {
        if (asked || !broken() || !writable()) return;
        asked = true;
        log.warn("records: the disk can be written again; they are opened anew");
        events.publishEvent(new ReopenAsked());
    }

    private boolean broken() {
        return startUp.trust() instanceof SafeMode(var cause)
                ? cause.passing()
                : !startUp.journal().writable();
    }

    private boolean writable() {
        try (var probe = startUp.folder().open(PROBE)) {
            var bytes = ByteBuffer.allocate(PROBED_BYTES);
            while (bytes.hasRemaining()) probe.write(bytes);
            CrashPoint.disk("disk.probe");
            probe.force(true);
            return true;
        } catch (IOException still) {
            return false;
        } finally {
            forget();
        }
    }

    private void forget() {
        try {
            startUp.folder().delete(PROBE);
        } catch (IOException still) {
            log.debug("records: the probe stays", still);
        }
    }
}
