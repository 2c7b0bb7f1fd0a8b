package org.swapbay.kiosk.health;

import java.time.Instant;
import java.util.Optional;

/**
 * What one look found. {@link HealthBoard} makes a {@link HealthLine} of it, and knows since when.
 *
 * @param since where whoever looked knows it better
 */
public record Finding(
        Part part, String which, HealthState state, Cause cause, Optional<Instant> since, String detail, long count) {

    public static Finding fine(Part part) {
        return of(part, HealthState.OK, Cause.NONE);
    }

    public static Finding of(Part part, HealthState state, Cause cause) {
        return new Finding(part, "", state, cause, Optional.empty(), "", 0);
    }

    public Finding since(Instant since) {
        return new Finding(part, which, state, cause, Optional.of(since), detail, count);
    }

    public Finding which(Object which) {
        return new Finding(part, which.toString(), state, cause, since, detail, count);
    }

    public Finding with(String detail, long count) {
        return new Finding(part, which, state, cause, since, detail, count);
    }
}
