package org.swapbay.kiosk.devices;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets a reading count once two looks in a row agreed on it. A latch bounces for up to 100 ms and looks are at least
 * 150 ms apart, so no bounce ever spans two of them. Not thread-safe; the lock thread owns it.
 */
final class Debounce {

    private final Map<Integer, BayReading> last = new TreeMap<>();
    private final SortedMap<Integer, BayReading> steady = new TreeMap<>();

    /** Takes one look at all doors; returns what became steady by it and is new. */
    Map<Integer, BayReading> look(Map<Integer, BayReading> readings) {
        var changed = new TreeMap<Integer, BayReading>();
        readings.forEach((bay, reading) -> {
            boolean agreed = reading.equals(last.put(bay, reading));
            if (agreed && !reading.equals(steady.getOrDefault(bay, BayReading.NOT_SENSED))) changed.put(bay, reading);
        });
        steady.putAll(changed);
        return changed;
    }

    /** Whether some door waits for a second look. */
    boolean undecided() {
        return last.entrySet().stream()
                .anyMatch(seen -> !seen.getValue().equals(steady.getOrDefault(seen.getKey(), BayReading.NOT_SENSED)));
    }

    Map<Integer, BayReading> steady() {
        return Collections.unmodifiableMap(new TreeMap<>(steady));
    }
}
