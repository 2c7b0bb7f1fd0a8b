package org.swapbay.kiosk.notices;

import java.time.Duration;
import java.time.Instant;
import org.swapbay.kiosk.roster.SchoolCalendar;

/** Reminders come on school days, from an hour before the first bell to three hours after the last one. */
final class QuietHours {

    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofHours(3);

    private QuietHours() {}

    /** When a reminder may leave that could leave now; where no school is ahead, now. */
    static Instant over(Instant now, SchoolCalendar calendar) {
        var today = calendar.day(now);
        var ends = calendar.lastBell(today).map(bell -> bell.plus(AFTER));
        if (ends.filter(now::isBefore).isPresent()) {
            var begins = calendar.firstBell(today).orElseThrow().minus(BEFORE);
            return now.isBefore(begins) ? begins : now;
        }
        return calendar.nextSchoolDay(today)
                .flatMap(calendar::firstBell)
                .map(bell -> bell.minus(BEFORE))
                .orElse(now);
    }
}
