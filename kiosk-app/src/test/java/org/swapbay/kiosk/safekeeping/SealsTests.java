package org.swapbay.kiosk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums over rows, in a database with all our tables. */
class SealsTests {

    private static final String URL = "jdbc:h2:mem:seals;DB_CLOSE_DELAY=-1";
    /** A value of each type that a column of ours has, by H2's name for it. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("BIGINT", "1234567890123"),
            Map.entry("BINARY VARYING", "X'00ff10'"),
            Map.entry("BOOLEAN", "true"),
            Map.entry("CHARACTER", "'a'"),
            Map.entry("CHARACTER VARYING", "'Ño'"),
            Map.entry("DATE", "date '2026-08-31'"),
            Map.entry("INTEGER", "42"),
            Map.entry("TIME", "time '08:05:00'"),
            Map.entry("TIMESTAMP", "timestamp '2026-08-31 08:05:00.120'"),
            Map.entry("TIMESTAMP WITH TIME ZONE", "timestamp with time zone '2026-08-31 08:05:00.120+02:00'"));

    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        Flyway.configure().dataSource(URL, "sa", "").load().migrate();
        database = DriverManager.getConnection(URL, "sa", "");
    }

    @AfterEach
    void close() throws SQLException {
        say("shutdown");
    }

    @Test
    void whatIsWrittenIsReadAsTheSameInColumnsOfEveryType() throws SQLException {
        for (var type : typesOfOurColumns()) {
            assertThat(VALUES).as("a value to try").containsKey(type);
            var table = type.replace(' ', '_');
            say("create table tried_%s (id integer primary key, tried %s)".formatted(table, type));
            Seals.set(database);
            say("insert into tried_%s values (1, %s), (2, null)".formatted(table, VALUES.get(type)));
            assertThat(Seals.broken(database)).as(type).isEmpty();
        }
    }

    @Test
    void aValueThatNobodyWroteIsNoticed() throws SQLException {
        Seals.set(database);
        say("drop trigger seal_school_calendar_bells");
        say("update school_calendar_bells set first_bell = time '08:01:00' where weekday = 1");
        assertThat(Seals.broken(database))
                .hasValueSatisfying(told -> assertThat(told).contains("SCHOOL_CALENDAR_BELLS"));
    }

    @Test
    void aTableWithoutASumIsNotBelieved() throws SQLException {
        Seals.set(database);
        say("delete from row_seal where table_name = 'SCHOOL'");
        assertThat(Seals.broken(database))
                .hasValueSatisfying(told -> assertThat(told).contains("SCHOOL"));
    }

    private TreeSet<String> typesOfOurColumns() throws SQLException {
        var types = new TreeSet<String>();
        try (var query = database.createStatement();
                var found = query.executeQuery(
                        "select distinct data_type from information_schema.columns where table_schema = 'PUBLIC'")) {
            while (found.next()) types.add(found.getString(1));
        }
        return types;
    }

    private void say(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
