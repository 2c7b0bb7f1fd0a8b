package org.swapbay.kiosk.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.DeviceHealthChanged;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/** Asks every source again and again and keeps what they say. The one place that knows how the kiosk is. */
@Component
public class HealthBoard implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(HealthBoard.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final List<HealthSource> sources;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;
    private final AtomicBoolean asked = new AtomicBoolean(true);
    private List<HealthLine> told = List.of();
    private volatile Seen seen = new Seen(List.of(), Map.of(), Instant.EPOCH);

    HealthBoard(List<HealthSource> sources, Clock clock, ApplicationEventPublisher publisher) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
        this.publisher = publisher;
    }

    private record Seen(List<HealthLine> lines, Map<Figure, Double> figures, Instant at) {}

    private record Name(Part part, String which) {}

    /** Every part, in the order of {@link Part}, as it was a few seconds ago at most. */
    public List<HealthLine> lines() {
        if (seen.lines().isEmpty()) glance();
        return seen.lines();
    }

    public Map<Figure, Double> figures() {
        if (seen.lines().isEmpty()) glance();
        return seen.figures();
    }

    /** Looks now, and tells who listens what changed; blocks until every source has answered. */
    public synchronized List<HealthLine> look() {
        var lines = glance();
        if (changed(told, lines)) publisher.publishEvent(new HealthChanged(lines));
        told = lines;
        return lines;
    }

    private synchronized List<HealthLine> glance() {
        var before = seen;
        var findings = new ArrayList<Finding>();
        var figures = new EnumMap<Figure, Double>(Figure.class);
        for (var source : sources) {
            var look = lookAt(source);
            findings.addAll(look.findings());
            figures.putAll(look.figures());
        }
        var now = clock.instant();
        var lines = lines(findings, before.lines(), now);
        seen = new Seen(lines, Map.copyOf(figures), now);
        return lines;
    }

    @Override
    public void occasions(Occasions when) {
        when.told(DeviceHealthChanged.class, _ -> deviceChanged());
        when.round(Duration.ofMillis(1_000), Duration.ofMillis(500), this::round);
    }

    void round() {
        var waited = Duration.between(seen.at(), clock.instant()).abs();
        if (asked.getAndSet(false) || waited.compareTo(BETWEEN) >= 0) look();
    }

    /** Comes on the device's thread, which must not wait for the other parts. */
    void deviceChanged() {
        asked.set(true);
    }

    private static HealthSource.Look lookAt(HealthSource source) {
        try {
            return source.look();
        } catch (RuntimeException unseen) {
            log.debug("not seen: {}", source.parts(), unseen);
            var findings = source.parts().stream()
                    .map(part -> Finding.of(part, HealthState.UNKNOWN, Cause.NOT_SEEN))
                    .toList();
            return new HealthSource.Look(findings, Map.of());
        }
    }

    private static List<HealthLine> lines(List<Finding> findings, List<HealthLine> before, Instant now) {
        var known = new HashMap<Name, HealthLine>();
        before.forEach(line -> known.put(new Name(line.part(), line.which()), line));
        return findings.stream()
                .map(found -> line(found, known, now))
                .sorted(Comparator.comparing(HealthLine::part))
                .toList();
    }

    private static HealthLine line(Finding found, Map<Name, HealthLine> known, Instant now) {
        var fresh = new HealthLine(
                found.part(),
                found.which(),
                found.state(),
                found.since().orElse(now),
                found.cause(),
                found.detail(),
                found.count());
        var before = known.get(new Name(found.part(), found.which()));
        if (found.since().isPresent() || before == null || !before.sameAs(fresh)) return fresh;
        return new HealthLine(
                fresh.part(),
                fresh.which(),
                fresh.state(),
                before.since(),
                fresh.cause(),
                fresh.detail(),
                fresh.count());
    }

    private static boolean changed(List<HealthLine> before, List<HealthLine> now) {
        return !names(before).equals(names(now));
    }

    private static Map<Name, List<Object>> names(List<HealthLine> lines) {
        var names = new HashMap<Name, List<Object>>();
        lines.forEach(line -> names.put(new Name(line.part(), line.which()), List.of(line.state(), line.cause())));
        return names;
    }
}
