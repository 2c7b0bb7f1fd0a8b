package org.swapbay.kiosk.safekeeping;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;

/** Gives the database what the journal has beyond it, before anybody else writes. */
@Component
class Replay implements SmartLifecycle {

    private final Records records;
    private volatile boolean done;

    Replay(Records records) {
        this.records = records;
    }

    @Override
    public void start() {
        records.catchUp();
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
}
