package org.swapbay.kiosk.roster;

import java.time.LocalTime;

/** The first and the last bell of a school day, by the clock on the wall. */
public record Bells(LocalTime first, LocalTime last) {

    public Bells {
        if (!first.isBefore(last)) throw new IllegalArgumentException("the last bell rings after the first");
    }
}
