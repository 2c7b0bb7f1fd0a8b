package org.swapbay.kiosk.swaps;

import java.util.function.Consumer;

/** What waits to be done at the desk: one thing after another, each to its end. */
interface Mailbox {

    /** Starts the work; whatever breaks off is told and does not end it. */
    void open(Consumer<RuntimeException> failed);

    void post(Runnable letter);

    /** Before everything that waits already. */
    void next(Runnable letter);

    void close();
}
