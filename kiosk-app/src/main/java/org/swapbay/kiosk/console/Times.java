package org.swapbay.kiosk.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as people read them. */
final class Times {

    private final DateTimeFormatter format;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter exact;

    Times(Clock clock, Locale locale) {
        exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(clock.getZone());
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(clock.getZone());
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(clock.getZone());
    }

    String say(Instant at) {
        return format.format(at);
    }

    String day(Instant at) {
        return day.format(at);
    }

    /** With the day of the week, for what is to come. */
    String date(LocalDate on) {
        return date.format(on);
    }

    /** To the second. */
    String exact(Instant at) {
        return exact.format(at);
    }
}
