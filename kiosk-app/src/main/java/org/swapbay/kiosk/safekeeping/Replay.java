package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;

/**
 * Gives the database what the journal has beyond it, before anybody else writes, and staff a case where the program
 * before this one ended because of its disk.
 */
@Component
class Replay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    private final Records records;
    private final StartUp startUp;
    private final Clock clock;
    private volatile boolean done;

    Replay(Records records, StartUp startUp, Clock clock) {
        this.records = records;
        this.startUp = startUp;
        this.clock = clock;
    }

    @Override
    public void start() {
        try {
            records.catchUp();
            if (records.writable()) tellOfTheDisk();
        } catch (RuntimeException e) {
            // A disk that fails once more is no reason not to start: nobody is served, and it is looked after.
            if (records.writable()) throw e;
            log.error("records: the disk failed at the start", e);
            leaveANote();
        } finally {
            startUp.letGo();
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** Others may not be able to start now, and then it must be known why. */
    private void leaveANote() {
        try {
            new FaultNote(startUp.folder()).leave(clock.instant());
        } catch (IOException e) {
            log.error("records: not even a note can be left", e);
        }
    }

    /** A power cut before the note is gone tells it again, and the case is the same one. */
    private void tellOfTheDisk() {
        var note = new FaultNote(startUp.folder());
        try {
            var since = note.since(clock.instant());
            if (since.isEmpty()) return;
            records.record(new RecordsFact.DiskFailed(since.get()));
            note.takeAway();
        } catch (IOException e) {
            log.error("records: what the program before left cannot be read or taken away", e);
        }
    }
}
