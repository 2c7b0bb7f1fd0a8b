package org.swapbay.kiosk.simulation;

import org.jspecify.annotations.Nullable;

/** One bay as it stands in the hallway, whatever anybody knows about it. */
final class PhysicalBay {

    static final long USUALLY_OPENS_AFTER = 300;

    final int number;
    boolean open;
    /** The last time. */
    long openedAt;

    boolean jammed;
    long opensAfter = USUALLY_OPENS_AFTER;

    /** The bay whose latch hangs on this one's wire. */
    int wiredTo;

    /** A second latch on the same wire; normally its own. */
    int alsoOpens;

    /** The id of an asset, or the name of some other thing. */
    @Nullable
    String content;

    Sense door = Sense.TRUE;
    Sense presence = Sense.TRUE;

    void opens(long now) {
        open = true;
        openedAt = now;
    }

    PhysicalBay(int number) {
        this.number = number;
        this.wiredTo = number;
        this.alsoOpens = number;
    }
}
