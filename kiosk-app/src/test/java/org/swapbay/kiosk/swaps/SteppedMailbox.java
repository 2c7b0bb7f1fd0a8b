package org.swapbay.kiosk.swaps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** A mailbox without a thread: letters are done when the test says so, by whoever says it. */
public final class SteppedMailbox implements Mailbox {

    private final Deque<Runnable> letters = new ArrayDeque<>();
    private Consumer<RuntimeException> failed = _ -> {};
    private boolean open;
    private boolean working;

    @Override
    public void open(Consumer<RuntimeException> failed) {
        this.failed = failed;
        open = true;
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
        open = false;
    }

    /** Does what waits, unless it is being done already further up: the desk does one thing at a time. */
    public void work() {
        if (working || !open) return;
        working = true;
        try {
            for (var letter = letters.poll(); letter != null; letter = letters.poll()) {
                try {
                    letter.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                }
            }
        } finally {
            working = false;
        }
    }
}
