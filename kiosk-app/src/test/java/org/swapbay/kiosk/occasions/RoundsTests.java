package org.swapbay.kiosk.occasions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class RoundsTests {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();

    @AfterEach
    void end() {
        answer.countDown();
        program.close();
    }

    @Test
    void whoWaitsForAServerThatIsSilentKeepsNobodyElseWaiting() {
        start(when -> {
            when.round(AT_ONCE, OFTEN, this::askTheSilent);
            when.round(AT_ONCE, OFTEN, others::incrementAndGet);
        });
        await().until(() -> waiting.get() == 1 && others.get() > 5);
        assertThat(waiting).as("begun again while it is at it").hasValue(1);
        answer.countDown();
        await().until(() -> waiting.get() > 2);
    }

    @Test
    void aTickComesWhateverBecameOfTheOneBefore() {
        start(when -> when.tick(AT_ONCE, OFTEN, this::askTheSilent));
        await().until(() -> waiting.get() > 2);
    }

    @Test
    void whatFailedIsDoneAgain() {
        start(when -> when.round(AT_ONCE, OFTEN, () -> {
            others.incrementAndGet();
            throw new IllegalStateException("of a test: this round fails");
        }));
        await().until(() -> others.get() > 2);
    }

    @Test
    void nothingIsDoneBeforeItsTimeOrAfterTheEnd() throws InterruptedException {
        start(when -> {
            when.round(Duration.ofMinutes(1), OFTEN, waiting::incrementAndGet);
            when.tick(AT_ONCE, OFTEN, others::incrementAndGet);
        });
        await().until(() -> others.get() > 2);
        program.close();
        var atTheEnd = others.get();
        Thread.sleep(OFTEN.multipliedBy(5));
        assertThat(others.get()).isLessThanOrEqualTo(atTheEnd + 1);
        assertThat(waiting).hasValue(0);
    }

    private void start(Unasked bean) {
        program.registerBean(Unasked.class, () -> bean);
        program.register(Rounds.class, Prompter.class);
        program.refresh();
    }

    private void askTheSilent() {
        waiting.incrementAndGet();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
