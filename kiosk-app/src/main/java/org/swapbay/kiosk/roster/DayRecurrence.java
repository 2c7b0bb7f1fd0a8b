package org.swapbay.kiosk.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/** A recurrence rule counted in days: its own times of day are of no account to a school day. */
final class DayRecurrence {

    private static final Pattern TIME_OF_UNTIL = Pattern.compile("(UNTIL=\\d{8})T\\d{6}Z?");
    private static final Pattern TIMES_OF_DAY = Pattern.compile(";?BY(?:SECOND|MINUTE|HOUR)=[^;]*");
    private static final int MOST = 1_000;

    private final Recur<LocalDate> recur;

    DayRecurrence(String rule) {
        var days = TIMES_OF_DAY
                .matcher(TIME_OF_UNTIL.matcher(rule).replaceAll("$1"))
                .replaceAll("");
        recur = new Recur<>(days);
    }

    boolean dailyOrRarer() {
        return switch (recur.getFrequency()) {
            case SECONDLY, MINUTELY, HOURLY -> false;
            case DAILY, WEEKLY, MONTHLY, YEARLY -> true;
        };
    }

    List<LocalDate> days(LocalDate first, LocalDate from, LocalDate until) {
        return recur.getDates(first, from, until, MOST);
    }
}
