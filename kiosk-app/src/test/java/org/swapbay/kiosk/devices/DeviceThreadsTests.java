package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.HandClock;

class DeviceThreadsTests {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger rounds = new AtomicInteger();
    private DeviceThreads threads = new DeviceThreads(List.of(), List.of());

    @AfterEach
    void stop() {
        threads.stop();
    }

    @Test
    void aThreadOutlivesWhateverARoundThrows() {
        run(thread(() -> {
            if (rounds.incrementAndGet() < 3) throw new IllegalStateException("device");
            return LONG;
        }));
        await().untilAtomic(rounds, equalTo(3));
    }

    @Test
    void aDeviceThatAlwaysFailsIsLeftAloneForLongerEachTime() {
        long began = System.nanoTime();
        run(thread(() -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("device");
        }));
        await().untilAtomic(rounds, equalTo(3));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(250 + 500));
    }

    @Test
    void aWokenThreadDoesItsNextRoundAtOnce() {
        var thread = thread(() -> {
            rounds.incrementAndGet();
            return LONG;
        });
        run(thread);
        await().untilAtomic(rounds, equalTo(1));
        thread.wake();
        await().untilAtomic(rounds, equalTo(2));
    }

    @Test
    void stoppingEndsThreadsAndClosesDevices() {
        var closed = new AtomicBoolean();
        var ended = new AtomicBoolean();
        var thread = thread(() -> {
            rounds.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.set(true);
            }
            return LONG;
        });
        threads = new DeviceThreads(List.of(thread), List.<AutoCloseable>of(() -> closed.set(true)));
        threads.start();
        await().untilAtomic(rounds, equalTo(1));
        threads.stop();
        assertThat(threads.isRunning()).isFalse();
        assertThat(closed).isTrue();
        assertThat(ended).isTrue();
    }

    @Test
    void aDeviceThatHangsHoldsUpTheStopForTwoSecondsAtMost() throws InterruptedException {
        var forever = new CountDownLatch(1);
        threads = new DeviceThreads(
                List.of(thread(() -> {
                    forever.await();
                    return LONG;
                })),
                List.<AutoCloseable>of(forever::await));
        threads.start();
        var stop = Thread.ofVirtual().start(threads::stop);
        assertThat(stop.join(Duration.ofSeconds(2))).isTrue();
        forever.countDown();
    }

    @Test
    void aFailureIsLoggedOnceAMinuteAndAnotherKindAtOnce() {
        var clock = new HandClock();
        var complaints = new Complaints(clock);
        assertThat(complaints.about(new IllegalStateException("1"))).isPresent();
        assertThat(complaints.about(new IllegalStateException("2"))).isEmpty();
        assertThat(complaints.about(new IllegalArgumentException("3"))).isPresent();
        clock.forward(Duration.ofSeconds(61));
        assertThat(complaints.about(new IllegalArgumentException("4"))).isPresent();
    }

    private DeviceThread thread(DeviceThread.Round round) {
        return new DeviceThread("test", round, new Complaints(new HandClock()));
    }

    private void run(DeviceThread thread) {
        threads = new DeviceThreads(List.of(thread), List.of());
        threads.start();
    }
}
