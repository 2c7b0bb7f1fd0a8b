package org.swapbay.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

@KioskTest
class RoundsTests {

    private static final Duration OFTEN = Duration.ofMillis(20);

    @Autowired
    private TaskScheduler rounds;

    @Test
    void whoWaitsForAServerThatIsSilentKeepsNobodyElseWaiting() {
        var answer = new CountDownLatch(1);
        var waiting = new AtomicInteger();
        var others = new AtomicInteger();
        var silent = rounds.scheduleWithFixedDelay(
                () -> {
                    waiting.incrementAndGet();
                    awaitQuietly(answer);
                },
                OFTEN);
        await().until(() -> waiting.get() == 1);
        var other = rounds.scheduleWithFixedDelay(others::incrementAndGet, OFTEN);
        try {
            await().until(() -> others.get() > 5);
            assertThat(waiting).as("begun again while it is at it").hasValue(1);
            answer.countDown();
            await().until(() -> waiting.get() > 2);
        } finally {
            answer.countDown();
            silent.cancel(false);
            other.cancel(false);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
