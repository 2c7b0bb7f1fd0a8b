package org.swapbay.kiosk.swaps;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;

/** One thread that does one thing after another. */
final class Mailbox {

    private final BlockingDeque<Runnable> letters = new LinkedBlockingDeque<>();
    private final Thread thread;
    private final Consumer<RuntimeException> failed;

    Mailbox(String name, Consumer<RuntimeException> failed) {
        this.failed = failed;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
    }

    void open() {
        thread.start();
    }

    void post(Runnable letter) {
        letters.addLast(letter);
    }

    /** Before everything that waits already. */
    void next(Runnable letter) {
        letters.addFirst(letter);
    }

    void close() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var letter = letters.takeFirst();
                try {
                    letter.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
