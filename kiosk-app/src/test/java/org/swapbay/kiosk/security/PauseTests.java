package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PauseTests {

    @Test
    void anAnswerWaitsAsLongAsItShould() {
        var begun = System.nanoTime();
        Pause.blocking(Duration.ofMillis(30));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }

    @Test
    void aProgramThatEndsDoesNotWaitForIt() {
        Thread.currentThread().interrupt();
        Pause.blocking(Duration.ofDays(1));
        assertThat(Thread.interrupted())
                .as("whoever waits further up hears of it too")
                .isTrue();
    }
}
