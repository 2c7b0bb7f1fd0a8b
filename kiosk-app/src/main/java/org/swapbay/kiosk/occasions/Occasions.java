package org.swapbay.kiosk.occasions;

import java.time.Duration;

/** When {@link Unasked} things are done. Each is done in a thread of its own, from when the program stands until it ends. */
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
}
