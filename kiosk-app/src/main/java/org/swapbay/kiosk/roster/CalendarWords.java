package org.swapbay.kiosk.roster;

import java.util.List;
import java.util.regex.Pattern;
import org.swapbay.kiosk.roster.CalendarEvent.Meaning;

/** What schools call the days without school and the short ones; only a first guess that staff look through. */
final class CalendarWords {

    private static final Pattern HALF = any(
            "half day",
            "half-day",
            "early release",
            "early dismissal",
            "minimum day",
            "dismissal at",
            "noon dismissal",
            "short day",
            "medio día",
            "medio dia",
            "salida temprana",
            "salida anticipada",
            "día corto");

    private static final Pattern CLOSED = any(
            "no school",
            "school closed",
            "schools closed",
            "closed",
            "no classes",
            "no students",
            "holiday",
            "vacation",
            "recess",
            "break",
            "snow day",
            "teacher work ?day",
            "staff development",
            "professional development",
            "thanksgiving",
            "labor day",
            "memorial day",
            "sin clases",
            "no hay clases",
            "cerrado",
            "cerrada",
            "feriado",
            "festivo",
            "vacaciones");

    private CalendarWords() {}

    static Meaning guess(String words) {
        if (HALF.matcher(words).find()) return Meaning.HALF_DAY;
        return CLOSED.matcher(words).find() ? Meaning.NO_SCHOOL : Meaning.NOTHING;
    }

    private static Pattern any(String... words) {
        return Pattern.compile(
                "(?<![\\p{L}])(?:" + String.join("|", List.of(words)) + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
