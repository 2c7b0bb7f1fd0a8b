package org.swapbay.kiosk.console;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as people read them. */
final class Times {

    private final DateTimeFormatter format;
    private final DateTimeFormatter day;

    Times(Clock clock, Locale locale) {
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
}
