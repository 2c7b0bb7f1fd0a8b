package org.swapbay.kiosk.console;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.roster.CalendarEvent;
import org.swapbay.kiosk.roster.CalendarPlan;
import org.swapbay.kiosk.roster.SchoolCalendars;
import org.swapbay.kiosk.roster.SpecialDay;
import org.swapbay.kiosk.security.StaffTexts;

/** Days of the calendar in words. */
final class CalendarWords {

    private final StaffTexts texts;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    CalendarWords(StaffTexts texts, Locale locale) {
        this.texts = texts;
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    String day(LocalDate day, SpecialDay special) {
        return date.format(day) + ": " + kind(Optional.of(special));
    }

    String change(CalendarPlan.Change change) {
        return texts.say("calendar.change", date.format(change.day()), kind(change.was()), kind(change.becomes()));
    }

    String event(CalendarEvent event) {
        var days = event.days();
        var when = days.size() == 1
                ? date.format(days.getFirst())
                : texts.say("calendar.span", date.format(days.getFirst()), date.format(days.getLast()), days.size());
        return event.name() + " · " + when + event.starts().map(this::at).orElse("");
    }

    String edition(SchoolCalendars.Edition edition) {
        return texts.say(
                "calendar.edition",
                edition.version(),
                date.format(edition.effectiveFrom()),
                edition.source(),
                edition.madeBy());
    }

    private String kind(Optional<SpecialDay> day) {
        if (day.isEmpty()) return texts.say("calendar.usual");
        var name = day.get().name();
        return day.get()
                .bells()
                .map(bells -> texts.say("calendar.until", name, time.format(bells.last())))
                .orElseGet(() -> texts.say("calendar.closed", name));
    }

    private String at(LocalTime starts) {
        return " · " + time.format(starts);
    }
}
