package org.swapbay.kiosk.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Virtual time: what is due happens in order of its moment, and among equals in the order it was asked for. */
final class Timeline {

    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private long now;
    private long orders;

    /** Milliseconds since the scenario began. */
    long now() {
        return now;
    }

    void in(long milliseconds, Runnable action) {
        queue.add(new Due(now + milliseconds, orders++, action));
    }

    /** Lets time pass; may be called from inside an action, whose own step then simply takes that long. */
    void pass(long milliseconds) {
        var end = now + milliseconds;
        for (var due = queue.peek(); due != null && due.at() <= end; due = queue.peek()) {
            queue.remove();
            now = Math.max(now, due.at());
            due.action().run();
        }
        now = Math.max(now, end);
    }

    private record Due(long at, long order, Runnable action) {}
}
