package org.swapbay.kiosk.occasions;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * When {@link Unasked} things are done. Rounds and ticks have a thread of their own each, from when the program stands until
 * it ends. What is heard is heard in the thread that tells it, which waits until everybody has heard.
 */
public interface Occasions {

    /**
     * Again and again. A round that is still at it is not begun again.
     *
     * @param first how long after the start
     */
    void round(Duration first, Duration then, Runnable round);

    /**
     * On the beat, whatever became of the one before. For what returns at once.
     *
     * @param first how long after the start
     */
    void tick(Duration first, Duration then, Runnable tick);

    /** When something is published that is of this type. */
    <E> void told(Class<E> event, Consumer<? super E> then);

    /** When the transaction is through in which such a thing was published; at once where there is none. */
    <E> void committed(Class<E> event, Consumer<? super E> then);
}
