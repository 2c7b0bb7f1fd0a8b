package org.swapbay.kiosk.swaps;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mailbox of the running kiosk: one thread of its own. */
@Component
final class DeskThread implements Mailbox {

    private final BlockingDeque<Runnable> letters = new LinkedBlockingDeque<>();
    private @Nullable Thread thread;

    @Override
    public void open(Consumer<RuntimeException> failed) {
        thread = Thread.ofPlatform().name("swap-desk").daemon().start(() -> work(failed));
    }

    @Override
    public void post(Runnable letter) {
        letters.addLast(letter);
    }

    @Override
    public void next(Runnable letter) {
        letters.addFirst(letter);
    }

    @Override
    public void close() {
        if (thread != null) thread.interrupt();
    }

    private void work(Consumer<RuntimeException> failed) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var letter = letters.takeFirst();
                try {
                    letter.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                } catch (Error e) {
                    // A dead thread would leave the last screen standing, with nobody behind it.
                    failed.accept(new IllegalStateException("the desk ran into an error of the machine", e));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
