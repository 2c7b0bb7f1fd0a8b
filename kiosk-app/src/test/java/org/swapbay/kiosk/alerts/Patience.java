package org.swapbay.kiosk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.swapbay.kiosk.health.HealthLine;

/** When a line that stays as it is is told, and under which subject; by the rules themselves. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private Patience() {}

    /** Such as "after 1 min"; empty where it wakes nobody. */
    public static Optional<String> of(HealthLine line) {
        var began = Instant.EPOCH;
        Map<String, Watched> watched = Map.of();
        for (var passed = Duration.ZERO; passed.compareTo(LONGEST) < 0; passed = passed.plus(LOOK)) {
            var outcome = AlertRules.step(watched, List.of(line), began.plus(passed));
            var after = passed.toMinutes();
            if (outcome.alert().isPresent())
                return outcome.alert().map(alert -> "after %d min: *%s*"
                        .formatted(after, new AlertText("…", Locale.ENGLISH).subject(alert)));
            watched = outcome.watched();
        }
        return Optional.empty();
    }
}
