package org.swapbay.kiosk.devices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.devices.WrongSettings.Wrong;

/** What settings may be. All that are wrong are refused together, so that nobody starts once for each. */
final class Bounds {

    private final String prefix;
    private final List<Wrong> wrong;

    Bounds(String prefix) {
        this(prefix, new ArrayList<>());
    }

    private Bounds(String prefix, List<Wrong> wrong) {
        this.prefix = prefix;
        this.wrong = wrong;
    }

    /** Refused with these. */
    Bounds below(String name) {
        return new Bounds(prefix + "." + name, wrong);
    }

    /** What serial ports know. */
    Bounds baud(int baud) {
        return between("baud", baud, 300, 4_000_000);
    }

    Bounds between(String name, @Nullable Integer value, int least, int most) {
        return check(value == null || value >= least && value <= most, name, value, least + " to " + most);
    }

    Bounds atLeast(String name, int value, int least) {
        return check(value >= least, name, value, least + " or more");
    }

    Bounds between(String name, @Nullable Duration value, Duration least, Duration most) {
        var within = value == null || value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        return check(within, name, value, typed(least) + " to " + typed(most));
    }

    void refuse() {
        if (!wrong.isEmpty()) throw new WrongSettings(wrong);
    }

    private Bounds check(boolean within, String name, @Nullable Object value, String allowed) {
        if (!within) wrong.add(new Wrong(prefix + "." + name, typed(value), allowed));
        return this;
    }

    /** As one types it in a file of settings. */
    private static String typed(@Nullable Object value) {
        return value instanceof Duration time
                ? time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms"
                : String.valueOf(value);
    }
}
