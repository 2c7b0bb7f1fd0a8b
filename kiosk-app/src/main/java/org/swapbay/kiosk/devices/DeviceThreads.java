package org.swapbay.kiosk.devices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the device threads before, and ends them after, everything that listens to them. */
final class DeviceThreads implements SmartLifecycle {

    /** Early: whoever reconciles records with sensors at start runs in a later phase. */
    static final int PHASE = -1000;

    private static final Duration STOPPING = Duration.ofMillis(1800);

    private static final Logger log = LoggerFactory.getLogger(DeviceThreads.class);

    private final List<DeviceThread> threads;
    private final List<? extends AutoCloseable> devices;
    private volatile boolean running;

    DeviceThreads(List<DeviceThread> threads, List<? extends AutoCloseable> devices) {
        this.threads = List.copyOf(threads);
        this.devices = List.copyOf(devices);
    }

    @Override
    public void start() {
        running = true;
        threads.forEach(DeviceThread::start);
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(DeviceThread::stop);
        var closing = new ArrayList<Thread>();
        for (var device : devices)
            closing.add(Thread.ofVirtual().name("close device").start(() -> close(device)));
        try {
            long end = System.nanoTime() + STOPPING.toNanos();
            for (var thread : threads) {
                if (!thread.ended(Duration.ofNanos(Math.max(1, end - System.nanoTime()))))
                    log.warn("a device thread hangs");
            }
            for (var thread : closing) {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) log.warn("a device hangs");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private static void close(AutoCloseable device) {
        try {
            device.close();
        } catch (Exception failed) {
            log.warn("a device did not close", failed);
        }
    }
}
