package org.swapbay.hardware.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.swapbay.hardware.DeviceUnavailableException;

/** What came in and was not read yet, of bounded size, with the line's state: both change under one lock. */
final class InputBuffer {

    /** Far more than any answer; a line that babbles while nobody reads loses its oldest bytes. */
    static final int CAPACITY = 64 * 1024;

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Bytes> chunks = new ArrayDeque<>();
    private int held;
    private boolean open;
    private boolean lostSinceLastRead;

    InputBuffer(String name) {
        this.name = name;
    }

    void opened() {
        lock.lock();
        try {
            open = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void lost() {
        lock.lock();
        try {
            lostSinceLastRead |= open;
            open = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void add(Bytes chunk) {
        lock.lock();
        try {
            chunks.add(chunk);
            held += chunk.length();
            while (held > CAPACITY) held -= chunks.remove().length();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Bytes take(Duration timeout) throws DeviceUnavailableException {
        var left = timeout.toNanos();
        lock.lock();
        try {
            while (chunks.isEmpty()) {
                if (lostSinceLastRead || !open) {
                    lostSinceLastRead = false;
                    throw new DeviceUnavailableException(name + ": the line is down or was lost");
                }
                if (left <= 0) return Bytes.NONE;
                left = changed.awaitNanos(left);
            }
            return takeAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceUnavailableException(name + ": interrupted while reading", e);
        } finally {
            lock.unlock();
        }
    }

    private Bytes takeAll() {
        var taken = chunks.remove();
        held -= taken.length();
        return taken;
    }

    void discard() {
        lock.lock();
        try {
            chunks.clear();
            held = 0;
            lostSinceLastRead = false;
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    boolean awaitOpen(Duration timeout) {
        var left = timeout.toNanos();
        lock.lock();
        try {
            while (!open) {
                if (left <= 0) return false;
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
