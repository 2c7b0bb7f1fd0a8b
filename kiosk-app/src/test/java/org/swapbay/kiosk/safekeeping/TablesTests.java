package org.swapbay.kiosk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list beside the tables tells a start is what Flyway would have told it. */
class TablesTests {

    private static final String URL = "jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1";
    private static final Flyway FLYWAY =
            Flyway.configure().dataSource(URL, "sa", "").load();
    private static final String NEW_LINE =
            "insert into \"flyway_schema_history\" values (900, %s, 'of another program', 'SQL', 'x', 1, 'sa', now(), 1, %s)";

    private static Connection database;

    @BeforeAll
    static void migrated() throws SQLException {
        FLYWAY.migrate();
        database = DriverManager.getConnection(URL, "sa", "");
        say("create table kept as select * from \"flyway_schema_history\"");
    }

    @AfterEach
    void asItWas() throws SQLException {
        say("delete from \"flyway_schema_history\"");
        say("insert into \"flyway_schema_history\" select * from kept");
    }

    @AfterAll
    static void close() throws SQLException {
        say("shutdown");
    }

    @Test
    void theNewestScriptIsTheOneThisProgramKnows() {
        assertThat(Arrays.stream(FLYWAY.info().all()).map(MigrationInfo::getVersion))
                .last()
                .isEqualTo(Tables.NEWEST);
    }

    @Test
    void tablesOfThisProgramNeedNothing() throws SQLException {
        assertJudged(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        // A newer program, by one script, by a part of a number, by more digits; each is the newest of its own.
        "'084', true, true, true",
        "'83.1', true, true, true",
        "'0083.0.1', true, true, true",
        "'1000', true, true, true",
        // It broke off in its first new script: what it left is this program's.
        "'084', false, false, true",
        // Scripts that this program never had, among those it has.
        "'82.5', true, false, true",
        "'82.5', false, false, true"
    })
    void aScriptThatThisProgramDoesNotKnow(String version, boolean ran, boolean newer, boolean current)
            throws SQLException {
        say(NEW_LINE.formatted("'" + version + "'", ran));
        assertJudged(newer, current);
    }

    @Test
    void aLineWithoutAVersionSaysNothing() throws SQLException {
        say(NEW_LINE.formatted("null", true));
        assertJudged(false, true);
    }

    @Test
    void tablesOfAnOlderProgramAreBroughtUpToDate() throws SQLException {
        say("delete from \"flyway_schema_history\" where \"version\" = '083'");
        assertJudged(false, false);
        say("delete from \"flyway_schema_history\" where \"version\" > '001'");
        assertJudged(false, false);
        say("delete from \"flyway_schema_history\"");
        assertJudged(false, false);
    }

    @Test
    void aScriptThatIsMissingBetweenOthersIsNotRunAfterThem() throws SQLException {
        say("delete from \"flyway_schema_history\" where \"version\" = '081'");
        assertJudged(false, true);
    }

    @Test
    void aScriptThatBrokeOffIsNotRunAgain() throws SQLException {
        say("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '083'");
        assertJudged(false, true);
        say("delete from \"flyway_schema_history\" where \"version\" > '081'");
        say("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '081'");
        assertJudged(false, false);
    }

    @Test
    void aVersionThatIsNoneIsNotGuessed() throws SQLException {
        say(NEW_LINE.formatted("'08x4'", true));
        assertThatExceptionOfType(FlywayException.class).isThrownBy(FLYWAY::info);
        assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> Tables.of(database));
    }

    @Test
    void whereNothingWasEverMadeAllIsStillToBeMade() throws SQLException {
        try (var empty = DriverManager.getConnection("jdbc:h2:mem:", "sa", "")) {
            assertThat(Tables.of(empty)).isEqualTo(new Tables(false, false));
        }
    }

    private static void assertJudged(boolean newer, boolean current) throws SQLException {
        var told = FLYWAY.info();
        var future = Arrays.stream(told.all()).anyMatch(info -> info.getState() == MigrationState.FUTURE_SUCCESS);
        assertThat(new Tables(future, told.pending().length == 0))
                .as("by Flyway")
                .isEqualTo(new Tables(newer, current));
        assertThat(Tables.of(database)).isEqualTo(new Tables(newer, current));
    }

    private static void say(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
