package org.swapbay.kiosk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthState;

/**
 * Decides what is told and when. Pure: what was seen and the time go in, what to remember and what to tell come out.
 *
 * <p>A trouble is told once it has lasted, then once a day while it lasts, and its end once it has stayed away. What
 * comes and goes must stay away the longer the more often it came, so nobody learns to ignore the kiosk.
 */
final class AlertRules {

    /** A pulled plug that is put back at once is nobody's business. */
    static final Duration DOWN_LASTS = Duration.ofMinutes(1);

    /** Paper is changed, doors are closed: most of it passes. */
    static final Duration ATTENTION_LASTS = Duration.ofMinutes(5);

    static final Duration REMINDER = Duration.ofDays(1);
    static final Duration STAYS_AWAY = Duration.ofMinutes(2);
    private static final Duration LONGEST_AWAY = Duration.ofHours(6);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int QUADRUPLED_AT_MOST = 6;

    private AlertRules() {}

    /** @param watched by name */
    record Outcome(Map<String, Watched> watched, Optional<Alert> alert) {}

    static Outcome step(Map<String, Watched> before, List<HealthLine> lines, Instant now) {
        var round = new Round(new TreeMap<>(before), now);
        var seen = lines.stream().collect(Collectors.toMap(HealthLine::name, Function.identity(), (one, _) -> one));
        lines.stream().filter(line -> line.state().wrong()).forEach(round::wrong);
        List.copyOf(round.watched.values()).stream()
                .filter(one ->
                        !seen.containsKey(one.name()) || seen.get(one.name()).state() == HealthState.OK)
                .forEach(round::well);
        return round.outcome();
    }

    /** How long it must be well before that is told, having been told as new so often within a day. */
    static Duration staysAway(int times) {
        var quadrupled = Math.clamp(times - 1, 0, QUADRUPLED_AT_MOST);
        var away = STAYS_AWAY.multipliedBy(1L << (2 * quadrupled));
        return away.compareTo(LONGEST_AWAY) > 0 ? LONGEST_AWAY : away;
    }

    private static final class Round {
        private final Map<String, Watched> watched;
        private final Instant now;
        private final List<HealthLine> fresh = new ArrayList<>();
        private final List<HealthLine> lasting = new ArrayList<>();
        private final List<HealthLine> over = new ArrayList<>();

        Round(Map<String, Watched> watched, Instant now) {
            this.watched = watched;
            this.now = now;
        }

        void wrong(HealthLine line) {
            var known = watched.get(line.name());
            if (known == null) known = Watched.seen(line, now);
            else if (known.over()) known = known.again(line, now);
            else if (worse(known.line(), line) && known.told() != null) known = known.again(line, now);
            else known = known.stillWrong(line);
            watched.put(line.name(), told(known));
        }

        void well(Watched known) {
            var since = known.fineSince(now);
            var away = Duration.between(Objects.requireNonNull(since.fine()), now);
            if (known.told() == null || (known.over() && away.compareTo(FORGOTTEN) >= 0)) {
                watched.remove(known.name());
            } else if (!known.over() && away.compareTo(staysAway(known.times())) >= 0) {
                over.add(known.line());
                watched.put(known.name(), since.toldOver());
            } else {
                watched.put(known.name(), since);
            }
        }

        Outcome outcome() {
            var alert = fresh.isEmpty() && lasting.isEmpty() && over.isEmpty()
                    ? Optional.<Alert>empty()
                    : Optional.of(new Alert(now, fresh, lasting, over));
            return new Outcome(Map.copyOf(watched), alert);
        }

        private Watched told(Watched one) {
            var told = one.told();
            if (told == null || told.isBefore(one.first())) {
                var lasted = Duration.between(one.first(), now);
                if (lasted.compareTo(patience(one.line())) < 0) return one;
                fresh.add(one.line());
                return one.toldAsNew(now);
            }
            if (Duration.between(told, now).compareTo(REMINDER) < 0) return one;
            lasting.add(one.line());
            return one.reminded(now);
        }

        private static Duration patience(HealthLine line) {
            return line.state() == HealthState.DOWN ? DOWN_LASTS : ATTENTION_LASTS;
        }

        private static boolean worse(HealthLine before, HealthLine now) {
            return before.state() == HealthState.ATTENTION && now.state() == HealthState.DOWN;
        }
    }
}
