package org.swapbay.kiosk.repairs;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/** Each hour takes withdrawn photos off the disks that a power cut, or a second disk that was not there, has left. */
@Component
class PhotoRound implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(PhotoRound.class);

    private final Workshop workshop;
    private final Records records;

    PhotoRound(Workshop workshop, Records records) {
        this.workshop = workshop;
        this.records = records;
    }

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofMinutes(5), Duration.ofMinutes(60), this::look);
    }

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
