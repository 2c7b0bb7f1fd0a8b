package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What a finger on the screen means; each already knows the step it answers. */
interface Intents {

    void touch(Touch touch);

    void typed(String text);

    void pin(String pin);

    /** Covers the actions with a few more of them, or with advice. Nobody else is told. */
    void open(Sheet sheet);

    void like(Comfort comfort);
}
