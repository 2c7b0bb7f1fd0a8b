package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskThreadTests {

    private final DeskThread desk = new DeskThread();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anErrorOfTheMachineIsToldAndEndsNothing() {
        var told = new CompletableFuture<RuntimeException>();
        var servedOn = new CompletableFuture<Boolean>();
        desk.open(told::complete);
        desk.post(() -> {
            throw new StackOverflowError();
        });
        desk.post(() -> servedOn.complete(true));
        assertThat(told).succeedsWithin(Duration.ofSeconds(10));
        assertThat(servedOn).succeedsWithin(Duration.ofSeconds(10));
    }
}
