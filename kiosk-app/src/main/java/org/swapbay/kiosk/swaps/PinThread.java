package org.swapbay.kiosk.swaps;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** The queue of the running kiosk: one thread of its own, so that nobody gets two tries at the same time. */
@Component
final class PinThread implements PinQueue, AutoCloseable {

    private final ExecutorService checks = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("pin-check").daemon().factory());

    @Override
    public void add(Runnable check) {
        checks.execute(check);
    }

    /** Ends after what is under way: an interrupt in the middle of a write would close the database's file. */
    @Override
    public void close() {
        checks.shutdown();
    }
}
