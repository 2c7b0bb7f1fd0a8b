package org.swapbay.kiosk.devices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps a failing device from filling the log: one line a minute, and one for each other kind of failure. */
final class Complaints {

    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant last = Instant.EPOCH;
    private Class<?> kind = Void.class;
    private int silenced;

    Complaints(Clock clock) {
        this.clock = clock;
    }

    /** What to log about this failure now, if anything. */
    synchronized Optional<String> about(Exception failure) {
        var now = clock.instant();
        if (failure.getClass() == kind && now.isBefore(last.plus(QUIET))) {
            silenced++;
            return Optional.empty();
        }
        var text = failure.getClass().getSimpleName() + (silenced > 0 ? " (" + silenced + " more before)" : "");
        last = now;
        kind = failure.getClass();
        silenced = 0;
        return Optional.of(text);
    }
}
