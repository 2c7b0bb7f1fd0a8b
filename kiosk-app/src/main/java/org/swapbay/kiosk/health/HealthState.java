package org.swapbay.kiosk.health;

import java.util.Locale;

/** How far a part can be relied on. */
public enum HealthState {
    OK(0),
    /** It works, but somebody should come. */
    ATTENTION(1),
    /** It does not do its work. */
    DOWN(2),
    /** Nobody can tell from here; neither good nor bad news. */
    UNKNOWN(-1);

    private final int number;

    HealthState(int number) {
        this.number = number;
    }

    /** As a metric: 0 well, 1 attention, 2 down, -1 unknown. */
    public int number() {
        return number;
    }

    /** Somebody has to do something. */
    public boolean wrong() {
        return this == ATTENTION || this == DOWN;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
