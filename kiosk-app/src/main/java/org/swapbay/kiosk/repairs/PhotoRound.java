package org.swapbay.kiosk.repairs;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;

/** Each hour takes withdrawn photos off the disks that a power cut, or a second disk that was not there, has left. */
@Component
class PhotoRound {

    private static final Logger log = LoggerFactory.getLogger(PhotoRound.class);

    private final Workshop workshop;
    private final Records records;

    PhotoRound(Workshop workshop, Records records) {
        this.workshop = workshop;
        this.records = records;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        // Without records nobody knows what was withdrawn.
        if (!records.writable()) return;
        try {
            workshop.removeWithdrawnPhotos();
        } catch (UncheckedIOException e) {
            log.warn("a withdrawn photo is still on a disk; tried again in an hour: {}", e.getMessage());
        }
    }
}
