package org.swapbay.hardware.emulator.bench;

import java.time.Duration;

/** Counts the changes of the world, so that whoever shows it can wait for the next. Safe for any thread. */
final class Changes {

    private long count;
    private boolean over;

    synchronized void happened() {
        count++;
        notifyAll();
    }

    /** Nobody waits any more. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    synchronized boolean over() {
        return over;
    }

    /** Waits until there were more changes than this many, or the time is over; returns how many there were. */
    synchronized long await(long seen, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (count <= seen && !over) {
            long rest = (deadline - System.nanoTime()) / 1_000_000;
            if (rest <= 0) break;
            wait(rest);
        }
        return count;
    }
}
