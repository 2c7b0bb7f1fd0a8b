package org.swapbay.kiosk.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the school's calendar. None is ever changed: loans refer to them, and going back is a new one. */
@Component
public class SchoolCalendars {

    private static final String SELECT = "select version, effective_from, zone from school_calendar ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolCalendars(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one in force; before the first one's day that one, because a clock that is wrong stops nobody. */
    public SchoolCalendar on(LocalDate day) {
        return jdbc.sql(SELECT
                        + "where effective_from <= ? order by effective_from desc, version desc fetch first row only")
                .param(day)
                .query(Head.class)
                .optional()
                .map(this::calendar)
                .orElseGet(() -> calendar(jdbc.sql(SELECT + "order by effective_from, version fetch first row only")
                        .query(Head.class)
                        .single()));
    }

    public SchoolCalendar today() {
        return on(LocalDate.now(clock));
    }

    public Optional<SchoolCalendar> version(int version) {
        return jdbc.sql(SELECT + "where version = ?")
                .param(version)
                .query(Head.class)
                .optional()
                .map(this::calendar);
    }

    /** What is said of a version in a list. */
    public record Edition(int version, LocalDate effectiveFrom, String source, String madeBy, Instant madeAt) {

        /** Usernames are names of people as often as not. */
        @Override
        public String toString() {
            return "Edition[" + version + "]";
        }
    }

    /** All versions, the newest first. */
    public List<Edition> editions() {
        return jdbc.sql(
                        "select version, effective_from, source, made_by, made_at from school_calendar order by version desc")
                .query(Edition.class)
                .list();
    }

    /**
     * Makes a new version of it, whatever its number says; belongs inside a transaction of {@code Records}.
     *
     * @param source where it comes from, such as a file's name
     * @param by the staff account
     * @return the new version's number
     */
    public int publish(SchoolCalendar calendar, String source, String by, Instant at) {
        var version = 1
                + jdbc.sql("select max(version) from school_calendar")
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
                        insert into school_calendar (version, effective_from, zone, source, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(version)
                .param(calendar.effectiveFrom())
                .param(zone(calendar))
                .param(source)
                .param(by)
                .param(at)
                .update();
        calendar.week().forEach((day, bells) -> jdbc.sql(
                        "insert into school_calendar_bells (version, weekday, first_bell, last_bell) values (?, ?, ?, ?)")
                .params(version, day.getValue(), bells.first(), bells.last())
                .update());
        calendar.days().forEach((day, special) -> jdbc.sql(
                        "insert into school_calendar_day (version, on_day, name, first_bell, last_bell) values (?, ?, ?, ?, ?)")
                .param(version)
                .param(day)
                .param(special.name())
                .param(special.bells().map(Bells::first).orElse(null))
                .param(special.bells().map(Bells::last).orElse(null))
                .update());
        calendar.terms().forEach(term -> jdbc.sql(
                        "insert into school_calendar_term (version, starts, ends, name) values (?, ?, ?, ?)")
                .params(version, term.starts(), term.ends(), term.name())
                .update());
        return version;
    }

    /** A calendar that has always been the machine's stays that where the machine moves. */
    private @Nullable String zone(SchoolCalendar calendar) {
        return calendar.zone().equals(clock.getZone()) ? null : calendar.zone().getId();
    }

    record Head(
            int version, LocalDate effectiveFrom, @Nullable String zone) {}

    private SchoolCalendar calendar(Head head) {
        var week = new TreeMap<DayOfWeek, Bells>();
        jdbc.sql("select weekday, first_bell, last_bell from school_calendar_bells where version = ?")
                .param(head.version())
                .query(row -> {
                    week.put(DayOfWeek.of(row.getInt(1)), bells(row).orElseThrow());
                });
        var days = new TreeMap<LocalDate, SpecialDay>();
        jdbc.sql("select on_day, first_bell, last_bell, name from school_calendar_day where version = ?")
                .param(head.version())
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), new SpecialDay(row.getString(4), bells(row)));
                });
        var terms = jdbc.sql("select name, starts, ends from school_calendar_term where version = ? order by starts")
                .param(head.version())
                .query(Term.class)
                .list();
        var zone = head.zone() == null ? clock.getZone() : ZoneId.of(head.zone());
        return new SchoolCalendar(head.version(), head.effectiveFrom(), zone, week, days, terms);
    }

    private static Optional<Bells> bells(ResultSet row) throws SQLException {
        var first = row.getObject(2, LocalTime.class);
        var last = row.getObject(3, LocalTime.class);
        return first == null || last == null ? Optional.empty() : Optional.of(new Bells(first, last));
    }
}
