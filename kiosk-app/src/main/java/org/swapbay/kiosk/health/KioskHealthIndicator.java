package org.swapbay.kiosk.health;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The lines on Actuator's health page. Down when nobody can be served, and not for an empty paper roll. */
@Component("kioskHealthIndicator")
class KioskHealthIndicator implements HealthIndicator {

    /** Without one of these no door is opened. */
    private static final Set<Part> NEEDED = Set.of(Part.LOCKS, Part.DATABASE, Part.JOURNAL, Part.DISK);

    private final HealthBoard board;

    KioskHealthIndicator(HealthBoard board) {
        this.board = board;
    }

    @Override
    public Health health() {
        var lines = board.lines();
        var served = lines.stream().noneMatch(line -> line.state() == HealthState.DOWN && NEEDED.contains(line.part()));
        var health = Health.status(served ? Status.UP : Status.DOWN);
        lines.forEach(line -> health.withDetail(line.name(), details(line)));
        return health.build();
    }

    private static Map<String, Object> details(HealthLine line) {
        var words = HealthWords.in(Locale.ENGLISH);
        var details = new LinkedHashMap<String, Object>();
        details.put("state", line.state().word());
        details.put("since", line.since());
        details.put("cause", words.cause(line, Instant::toString));
        details.put("remedy", words.remedy(line, Instant::toString));
        return details;
    }
}
