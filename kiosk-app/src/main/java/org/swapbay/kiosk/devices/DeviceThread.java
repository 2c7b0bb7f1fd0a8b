package org.swapbay.kiosk.devices;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One virtual thread that does rounds until it is stopped, whatever a round throws. */
final class DeviceThread {

    private static final Logger log = LoggerFactory.getLogger(DeviceThread.class);

    /** A round that fails is tried again after this pause, doubled each time up to the longest. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Round round;
    private final Complaints complaints;
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Thread thread;

    DeviceThread(String name, Round round, Complaints complaints) {
        this.name = name;
        this.round = round;
        this.complaints = complaints;
    }

    /** One round of work. */
    @FunctionalInterface
    interface Round {
        /** Returns how long to wait until the next; {@link Duration#ZERO} only if the round itself waited. */
        Duration run() throws Exception;
    }

    synchronized void start() {
        if (thread == null) thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Asks the thread to end; does not wait. */
    synchronized void stop() {
        if (thread != null) thread.interrupt();
    }

    /** Waits for the end; false if it did not come in time. */
    synchronized boolean ended(Duration timeout) throws InterruptedException {
        if (thread == null) return true;
        if (!thread.join(timeout)) return false;
        thread = null;
        return true;
    }

    /** Ends the present pause. */
    void wake() {
        woken.release();
    }

    private void run() {
        var afterFailure = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            Duration pause;
            try {
                pause = round.run();
                afterFailure = FIRST_PAUSE;
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception failed) {
                complaints.about(failed).ifPresent(text -> log.warn("{} failed: {}", name, text, failed));
                pause = afterFailure;
                afterFailure = longer(afterFailure);
            }
            if (!rest(pause)) return;
        }
    }

    private boolean rest(Duration pause) {
        try {
            if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
