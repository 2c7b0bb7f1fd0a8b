package org.swapbay.kiosk.safekeeping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which backups are kept: the newest of each of the last 24 hours that have one, and of each of the last 30 days. */
final class Keeping {

    private static final int HOURS = 24;
    private static final int DAYS = 30;

    private Keeping() {}

    /** By how many there are and not by how old they are, so that a wrong clock throws nothing away. */
    static List<Instant> superfluous(Collection<Instant> made) {
        var newestFirst = made.stream().sorted(Comparator.reverseOrder()).toList();
        var kept = new HashSet<Instant>();
        keep(newestFirst, ChronoUnit.HOURS, HOURS, kept);
        keep(newestFirst, ChronoUnit.DAYS, DAYS, kept);
        return newestFirst.stream().filter(at -> !kept.contains(at)).toList();
    }

    private static void keep(List<Instant> newestFirst, ChronoUnit unit, int most, Set<Instant> kept) {
        var seen = new HashSet<Instant>();
        for (var at : newestFirst) {
            if (seen.size() == most) return;
            if (seen.add(at.truncatedTo(unit))) kept.add(at);
        }
    }
}
