package org.swapbay.kiosk.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.RRule;
import org.swapbay.kiosk.roster.CalendarReading.Why;

/**
 * Reads an iCalendar file (RFC 5545) as days of a school. What comes from outside is hostile: size, number of events and
 * what a recurrence may cost are limited, and nothing is looked up on the network.
 */
public final class CalendarFile {

    /** In bytes; a district's year has about 100 KB. */
    public static final int LARGEST = 2_000_000;

    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_DAYS_OF_ONE = 400;
    private static final int LONGEST_NAME = 120;
    /** A recurrence is counted through from its first day on. */
    private static final int OLDEST_YEARS = 30;

    private CalendarFile() {}

    /** @param zone of the school; each event is put on the day it is there */
    public static CalendarReading read(byte[] file, ZoneId zone, LocalDate from, LocalDate until) {
        if (file.length > LARGEST) return new CalendarReading.Refused(Why.TOO_LARGE);
        var head = new String(file, 0, Math.min(file.length, 400), StandardCharsets.UTF_8);
        if (!head.replace("\uFEFF", "").stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            return new CalendarReading.Refused(Why.NOT_A_CALENDAR);
        }
        var text = new String(file, StandardCharsets.UTF_8);
        if (text.split("BEGIN:VEVENT", MOST_EVENTS + 2).length > MOST_EVENTS + 1) {
            return new CalendarReading.Refused(Why.TOO_MANY_EVENTS);
        }
        try {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            var days = new Days(zone, from, until);
            calendar.<VEvent>getComponents(Component.VEVENT).forEach(days::take);
            return days.read();
        } catch (ParserException | IOException | RuntimeException broken) {
            return new CalendarReading.Refused(Why.BROKEN);
        }
    }

    /** Gathers events of one name and one time of day, day by day. */
    private static final class Days {

        private record Key(String name, Optional<LocalTime> starts, Optional<LocalTime> ends, String categories) {}

        private final ZoneId zone;
        private final LocalDate from;
        private final LocalDate until;
        private final LinkedHashMap<Key, TreeSet<LocalDate>> found = new LinkedHashMap<>();
        private int leftOut;

        Days(ZoneId zone, LocalDate from, LocalDate until) {
            this.zone = zone;
            this.from = from;
            this.until = until;
        }

        CalendarReading read() {
            var events = new ArrayList<CalendarEvent>();
            found.forEach((key, days) -> {
                if (days.isEmpty()) return;
                var guess = CalendarWords.guess(key.name() + " " + key.categories());
                events.add(new CalendarEvent(key.name(), List.copyOf(days), key.starts(), key.ends(), guess));
            });
            events.sort(
                    (one, other) -> one.days().getFirst().compareTo(other.days().getFirst()));
            return events.isEmpty() && leftOut == 0
                    ? new CalendarReading.Refused(Why.NOTHING_IN_TIME)
                    : new CalendarReading.Read(events, from, until, leftOut);
        }

        void take(VEvent event) {
            if (value(event, Property.STATUS).equalsIgnoreCase("CANCELLED")) return;
            Optional<DateProperty<Temporal>> start = event.getProperty(Property.DTSTART);
            var begins = start.map(DateProperty::getDate).flatMap(this::local);
            if (begins.isEmpty()) {
                leftOut++;
                return;
            }
            var wholeDays = start.get().getDate() instanceof LocalDate;
            Optional<DateProperty<Temporal>> end = event.getEndDate(true).map(property -> property);
            var ends = end.map(DateProperty::getDate)
                    .flatMap(this::local)
                    .filter(e -> !e.isBefore(begins.get()))
                    .orElse(begins.get());
            var first = begins.get().toLocalDate();
            // The end is the first moment after the event.
            var last = ends.isAfter(begins.get()) ? ends.minusNanos(1).toLocalDate() : first;
            var length = (int) Math.min(MOST_DAYS_OF_ONE, last.toEpochDay() - first.toEpochDay());
            var starts = starts(event, first);
            if (starts.isEmpty()) {
                leftOut++;
                return;
            }
            var key = new Key(
                    name(event),
                    wholeDays ? Optional.empty() : Optional.of(begins.get().toLocalTime()),
                    wholeDays ? Optional.empty() : Optional.of(ends.toLocalTime()),
                    value(event, Property.CATEGORIES));
            var days = found.computeIfAbsent(key, _ -> new TreeSet<>());
            for (var day : starts.get()) {
                day.datesUntil(day.plusDays(length + 1L))
                        .filter(d -> !d.isBefore(from) && !d.isAfter(until))
                        .forEach(days::add);
            }
        }

        /** On which days it begins; nothing where it repeats in a way no school day does. */
        private Optional<List<LocalDate>> starts(VEvent event, LocalDate first) {
            var starts = new TreeSet<LocalDate>();
            starts.add(first);
            for (RRule<?> rule : event.<RRule<?>>getProperties(Property.RRULE)) {
                var recur = new DayRecurrence(rule.getValue());
                if (!recur.dailyOrRarer() || first.isBefore(from.minusYears(OLDEST_YEARS))) return Optional.empty();
                starts.addAll(recur.days(first, from.minusDays(MOST_DAYS_OF_ONE), until));
            }
            starts.addAll(listed(event, Property.RDATE));
            starts.removeAll(listed(event, Property.EXDATE));
            return Optional.of(List.copyOf(starts));
        }

        private List<LocalDate> listed(VEvent event, String property) {
            return event.<DateListProperty<Temporal>>getProperties(property).stream()
                    .flatMap(dates -> dates.getDates().stream())
                    .map(this::local)
                    .flatMap(Optional::stream)
                    .map(LocalDateTime::toLocalDate)
                    .toList();
        }

        /** By the school's clock; a time without a zone is meant by that one. */
        private Optional<LocalDateTime> local(Temporal time) {
            return Optional.ofNullable(
                    switch (time) {
                        case LocalDate day -> day.atStartOfDay();
                        case LocalDateTime floating -> floating;
                        case ZonedDateTime zoned ->
                            zoned.withZoneSameInstant(zone).toLocalDateTime();
                        case OffsetDateTime offset ->
                            offset.atZoneSameInstant(zone).toLocalDateTime();
                        case Instant instant -> instant.atZone(zone).toLocalDateTime();
                        default -> null;
                    });
        }

        private static String name(VEvent event) {
            var name = value(event, Property.SUMMARY)
                    .replaceAll("\\p{Cntrl}+", " ")
                    .strip();
            if (name.isEmpty()) return "–";
            return name.substring(0, Math.min(name.length(), LONGEST_NAME));
        }

        private static String value(VEvent event, String property) {
            return event.getProperty(property)
                    .map(found -> Optional.ofNullable(found.getValue()).orElse(""))
                    .orElse("");
        }
    }
}
