package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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

    @Test
    void whatBrokeOffIsToldAsItIs() {
        var told = new CompletableFuture<RuntimeException>();
        var broken = new IllegalStateException("planted");
        desk.open(told::complete);
        desk.post(() -> {
            throw broken;
        });
        assertThat(told).succeedsWithin(Duration.ofSeconds(10)).isSameAs(broken);
    }

    /** What a board answered must be read before whatever was asked meanwhile. */
    @Test
    void whatComesNextIsReadBeforeWhatWaits() {
        var read = new CopyOnWriteArrayList<String>();
        var all = new CompletableFuture<Boolean>();
        desk.post(() -> desk.next(() -> read.add("next")));
        desk.post(() -> read.add("waited"));
        desk.post(() -> all.complete(true));
        desk.open(_ -> {});
        assertThat(all).succeedsWithin(Duration.ofSeconds(10));
        assertThat(read).containsExactly("next", "waited");
    }

    @Test
    void aDeskThatIsShutReadsNothingMore() throws InterruptedException {
        var thread = new CompletableFuture<Thread>();
        desk.post(() -> thread.complete(Thread.currentThread()));
        desk.open(_ -> {});
        var worker = thread.join();
        desk.close();
        assertThat(worker.join(Duration.ofSeconds(10))).isTrue();
    }
}
