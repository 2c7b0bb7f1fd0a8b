package org.swapbay.kiosk.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.health.HealthLine;

/**
 * One trouble from its beginning until it is forgotten.
 *
 * @param line as it was seen last while it was wrong
 * @param first when it was seen first
 * @param told when it was last told; nothing before it was
 * @param fine since when it is well again
 * @param over its end was told
 * @param times it was told as new within a day: what comes and goes has to stay away longer before that is believed
 */
record Watched(
        HealthLine line,
        Instant first,
        @Nullable Instant told,
        @Nullable Instant fine,
        boolean over,
        int times) {

    String name() {
        return line.name();
    }

    static Watched seen(HealthLine line, Instant now) {
        return new Watched(line, now, null, null, false, 0);
    }

    Watched again(HealthLine now, Instant first) {
        return new Watched(now, first, told, null, false, times);
    }

    Watched stillWrong(HealthLine now) {
        return new Watched(now, first, told, null, over, times);
    }

    Watched toldAsNew(Instant now) {
        return new Watched(line, first, now, null, false, times + 1);
    }

    Watched reminded(Instant now) {
        return new Watched(line, first, now, null, false, times);
    }

    Watched fineSince(Instant now) {
        return new Watched(line, first, told, fine == null ? now : fine, over, times);
    }

    Watched toldOver() {
        return new Watched(line, first, told, fine, true, times);
    }
}
