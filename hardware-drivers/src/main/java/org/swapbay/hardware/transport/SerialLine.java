package org.swapbay.hardware.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;

/**
 * A serial port that comes back by itself after unplugging.
 *
 * <p>Two threads of its own, because native calls block and cannot be interrupted: one opens, reads and reopens, one
 * writes. A write that is stuck ends by closing the port, the only thing that ends it (there is no write timeout on
 * Linux); the reader then reopens.
 */
public final class SerialLine implements Line {

    /** First and longest pause between attempts to open: a replugged adapter is back well within five seconds. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** A read that brings nothing must have waited. One that returns at once comes from a hung-up terminal. */
    private static final long HASTY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final Duration CLOSING = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(SerialLine.class);

    private final String name;
    private final Port.Opener opener;
    private final InputBuffer input;
    private final ReentrantLock oneWriter = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService writer;
    private final Thread reader;
    private volatile @Nullable Port port;

    private SerialLine(String name, Port.Opener opener) {
        this.name = name;
        this.opener = opener;
        this.input = new InputBuffer(name);
        this.writer = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), task -> daemon(task, "write " + name));
        this.reader = daemon(this::keepOpen, "read " + name);
    }

    /** Starts the line and returns at once, whether or not the port is there. */
    public static SerialLine open(SerialSettings settings) {
        return open(settings.path(), () -> JSerialCommPort.open(settings));
    }

    static SerialLine open(String name, Port.Opener opener) {
        var line = new SerialLine(name, opener);
        line.reader.start();
        return line;
    }

    private static Thread daemon(Runnable task, String name) {
        return Thread.ofPlatform().daemon().name(name).unstarted(task);
    }

    @Override
    public void write(Bytes bytes, Duration timeout) throws DeviceUnavailableException, DeviceTimeoutException {
        oneWriter.lock();
        try {
            var target = port;
            if (target == null) throw new DeviceUnavailableException(name + ": the line is down, nothing was written");
            if (Thread.currentThread().isInterrupted())
                throw new DeviceUnavailableException(name + ": interrupted, nothing was written");
            // Bound to this opening of the port: whatever comes late finds it closed and is lost, not sent.
            var task = new FutureTask<>(() -> writeAll(target, bytes.toArray()));
            writer.execute(task);
            if (await(task, target, timeout)) return;
            drop(target, "write failed");
            throw new DeviceTimeoutException(name + ": the line was lost while writing, some of it may have left");
        } catch (RejectedExecutionException e) {
            throw new DeviceUnavailableException(name + ": the line is closed or stuck, nothing was written", e);
        } finally {
            oneWriter.unlock();
        }
    }

    private boolean await(FutureTask<Boolean> task, Port target, Duration timeout) throws DeviceTimeoutException {
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(false);
            drop(target, "write stuck");
            throw new DeviceTimeoutException(name + ": writing took too long, some of it may have left", e);
        } catch (InterruptedException e) {
            task.cancel(false);
            drop(target, "write interrupted");
            Thread.currentThread().interrupt();
            throw new DeviceTimeoutException(name + ": interrupted while writing, some of it may have left", e);
        } catch (ExecutionException e) {
            throw new DeviceTimeoutException(name + ": writing failed, some of it may have left", e);
        }
    }

    /**
     * False when the port went away. How much left before that is unknown even when the library says none: after a
     * hang-up it returns 0 for ever, where a loop without this end would spin.
     */
    private static boolean writeAll(Port target, byte[] octets) {
        var total = 0;
        while (total < octets.length) {
            var written = target.write(octets, total);
            if (written <= 0) return false;
            total += written;
        }
        return true;
    }

    @Override
    public Bytes read(Duration timeout) throws DeviceUnavailableException {
        return input.take(timeout);
    }

    @Override
    public void discardInput() {
        input.discard();
    }

    @Override
    public boolean isOpen() {
        return input.isOpen();
    }

    @Override
    public boolean awaitOpen(Duration timeout) {
        return input.awaitOpen(timeout);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        closed.countDown();
        writer.shutdown();
        var current = port;
        if (current != null) drop(current, "closed");
        try {
            reader.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOpen() {
        var pause = FIRST_PAUSE;
        while (!isClosed()) {
            try {
                var opened = opener.open();
                log.info("{}: open", name);
                var since = System.nanoTime();
                readUntilLost(opened);
                if (System.nanoTime() - since > LONGEST_PAUSE.toNanos()) pause = FIRST_PAUSE;
            } catch (IOException e) {
                log.debug("{}: {}", name, e.getMessage());
            }
            if (!rest(pause)) return;
            pause = longer(pause);
        }
    }

    private void readUntilLost(Port opened) {
        port = opened;
        input.opened();
        var buffer = new byte[1024];
        while (!isClosed()) {
            var asked = System.nanoTime();
            var count = opened.read(buffer);
            if (count > 0) {
                input.add(Bytes.copyOf(buffer, 0, count));
            } else if (count < 0 || System.nanoTime() - asked < HASTY_NANOS) {
                break;
            }
        }
        drop(opened, isClosed() ? "closed" : "lost");
    }

    private synchronized void drop(Port lost, String why) {
        if (port == lost) {
            port = null;
            input.lost();
            log.info("{}: {}", name, why);
        }
        lost.close();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** False when the line was closed meanwhile. */
    private boolean rest(Duration pause) {
        try {
            return !closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
