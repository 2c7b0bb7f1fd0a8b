package org.swapbay.kiosk.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.swapbay.kiosk.roster.CalendarEvent.Meaning;

/** What a calendar would be after a change, and day by day what that changes. */
public record CalendarPlan(SchoolCalendar before, SchoolCalendar after) {

    /** @param was nothing where the day was like its weekday, as is {@code becomes} */
    public record Change(LocalDate day, Optional<SpecialDay> was, Optional<SpecialDay> becomes) {}

    /**
     * The calendar with the events of a file as staff read them. Days of the calendar that the file does not know stay.
     *
     * @param meanings by the event's place in the list; the guess where there is none
     * @param halfDayEnds where an event does not say when a half day ends
     */
    public static CalendarPlan with(
            SchoolCalendar calendar,
            List<CalendarEvent> events,
            Map<Integer, Meaning> meanings,
            LocalTime halfDayEnds,
            LocalDate effectiveFrom) {
        var days = new TreeMap<>(calendar.days());
        // A day that is closed by one event is not opened for half of it by another one.
        for (var round : List.of(Meaning.HALF_DAY, Meaning.NO_SCHOOL)) {
            for (var i = 0; i < events.size(); i++) {
                var event = events.get(i);
                if (meanings.getOrDefault(i, event.guess()) != round) continue;
                for (var day : event.days()) {
                    special(calendar, event, round, day, halfDayEnds).ifPresent(special -> days.put(day, special));
                }
            }
        }
        return of(calendar, days, effectiveFrom);
    }

    /** The calendar with one day changed, such as a snow day; as its weekday where {@code special} is nothing. */
    public static CalendarPlan with(
            SchoolCalendar calendar, LocalDate day, Optional<SpecialDay> special, LocalDate effectiveFrom) {
        var days = new TreeMap<>(calendar.days());
        if (special.isPresent()) days.put(day, special.get());
        else days.remove(day);
        return of(calendar, days, effectiveFrom);
    }

    /** What it would be from a day on. */
    public SchoolCalendar dated(LocalDate effectiveFrom) {
        return new SchoolCalendar(
                after.version(), effectiveFrom, after.zone(), after.week(), after.days(), after.terms());
    }

    /** Day by day, in order; nothing for what stays. */
    public List<Change> changes() {
        var all = new TreeSet<>(before.days().keySet());
        all.addAll(after.days().keySet());
        return all.stream()
                .map(day -> new Change(
                        day,
                        Optional.ofNullable(before.days().get(day)),
                        Optional.ofNullable(after.days().get(day))))
                .filter(change -> !change.was().equals(change.becomes()))
                .toList();
    }

    private static CalendarPlan of(SchoolCalendar calendar, TreeMap<LocalDate, SpecialDay> days, LocalDate from) {
        return new CalendarPlan(
                calendar,
                new SchoolCalendar(
                        calendar.version() + 1, from, calendar.zone(), calendar.week(), days, calendar.terms()));
    }

    /** Nothing for a half of a day that has no school anyhow. */
    private static Optional<SpecialDay> special(
            SchoolCalendar calendar, CalendarEvent event, Meaning meaning, LocalDate day, LocalTime halfDayEnds) {
        var usual = Optional.ofNullable(calendar.week().get(day.getDayOfWeek()));
        if (meaning == Meaning.NO_SCHOOL) return usual.map(_ -> SpecialDay.closed(event.name()));
        return usual.flatMap(bells -> {
            // An event that begins with school ends with it; one that begins later tells when school is out.
            var out = event.starts().flatMap(starts -> starts.isAfter(bells.first()) ? event.starts() : event.ends());
            var last = out.orElse(halfDayEnds);
            return last.isAfter(bells.first()) && last.isBefore(bells.last())
                    ? Optional.of(SpecialDay.with(event.name(), new Bells(bells.first(), last)))
                    : Optional.empty();
        });
    }
}
