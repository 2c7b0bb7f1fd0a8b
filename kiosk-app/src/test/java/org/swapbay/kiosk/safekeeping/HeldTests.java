package org.swapbay.kiosk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.safekeeping.Database.Look;

/** A database that is opened once, to be judged and then to be used. */
class HeldTests {

    @TempDir
    Path place;

    private DiskFolder folder;
    private Database database;
    private byte[] before;

    @BeforeEach
    void aDatabaseThatWasUsedBefore() throws Exception {
        folder = new DiskFolder(place);
        database = new Database(folder);
        database.make(_ -> {});
        try (var connection = connect(Database.url(folder))) {
            addSchool(connection, "oak");
        }
        before = Files.readAllBytes(file());
    }

    @Test
    void whoeverConnectsHasWhatWasJudgedAndWhatTheyWriteStays() throws Exception {
        var held = database.hold(_ -> true).orElseThrow();
        try (var connection = connect(held.url())) {
            held.close();
            addSchool(connection, "elm");
        }
        assertThat(schools()).isEqualTo(2);
    }

    @Test
    void aJudgementWritesNothing() throws Exception {
        var held = database.hold(_ -> true).orElseThrow();
        assertThat(file()).hasBinaryContent(before);
        held.drop();
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void nothingCanBeWrittenBeforeAndThenItIsNotUsed() throws Exception {
        var held = new Held(Database.url(folder));
        var connection = connect(held.url());
        assertThatThrownBy(() -> addSchool(connection, "elm"))
                .hasStackTraceContaining("nothing may be written to the database now");
        assertThat(held.opens(_ -> true)).isFalse();
        held.drop();
        assertLeftAlone();
    }

    @Test
    void norCanItsSizeBeChanged() throws Exception {
        var held = new Held(Database.url(folder));
        try (var connection = connect(held.url());
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("closed");
        }
        held.drop();
        assertLeftAlone();
    }

    @Test
    void whatIsNotWantedIsLeftAlone() throws Exception {
        assertThat(database.hold(_ -> false)).isEmpty();
        assertLeftAlone();
    }

    @Test
    void whatCannotBeJudgedIsLeftAlone() throws Exception {
        assertThat(database.hold(_ -> {
                    throw new IllegalStateException("the journal is not what it was");
                }))
                .isEmpty();
        assertLeftAlone();
    }

    @Test
    void whatIsWantedIsToldHowFarItIs() {
        assertThat(database.hold(sound -> sound.current() && sound.position().seq() == 0))
                .hasValueSatisfying(Held::drop);
    }

    @Test
    void aDamagedFileIsNotHeldAndNotLocked() throws Exception {
        for (var from : new int[] {0, before.length / 2}) {
            var damaged = before.clone();
            for (var i = from; i < damaged.length; i++) damaged[i] = (byte) (7 * i);
            Files.write(file(), damaged);
            assertThat(database.hold(_ -> true)).isEmpty();
            assertThat(file()).hasBinaryContent(damaged);
            assertThat(database.look()).isInstanceOf(Look.Damaged.class);
        }
    }

    /** H2 makes the first account where it finds none, and would write that. */
    @Test
    void aFileThatH2WantsToMendIsNotHeldAndNotLocked() throws Exception {
        Files.write(file(), new byte[0]);
        assertThat(database.hold(_ -> true)).isEmpty();
        assertThat(file()).isEmptyFile();
        assertThat(database.look()).isInstanceOf(Look.Damaged.class);
    }

    @Test
    void aMissingOneIsNotMade() throws Exception {
        Files.delete(file());
        assertThat(database.hold(_ -> true)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void oneThatIsOpenElsewhereIsLeftAlone() throws Exception {
        var other = database.hold(_ -> true).orElseThrow();
        assertThat(database.hold(_ -> true)).isEmpty();
        assertThat(database.look()).isInstanceOf(Look.InUse.class);
        try (var connection = connect(other.url())) {
            addSchool(connection, "elm");
        }
        other.close();
        assertThat(schools()).isEqualTo(2);
    }

    private void assertLeftAlone() {
        assertThat(file()).hasBinaryContent(before);
        assertThat(database.look()).isInstanceOf(Look.Sound.class);
    }

    private Path file() {
        return place.resolve(Database.FILE);
    }

    private int schools() throws SQLException {
        try (var connection = connect(Database.url(folder));
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from school")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void addSchool(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into school (sourced_id, name) values ('%s', '%s')".formatted(name, name));
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }
}
