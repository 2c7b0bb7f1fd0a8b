package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.Position;

/**
 * The database as a file. It is looked at without writing, and every version but the one in use is made under another
 * name and takes its place when it is whole: after a power cut there is the old one or the new one.
 */
final class Database {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    static final String NAME = "swapbay";
    static final String FILE = NAME + ".mv.db";
    /** No trace beside the database: errors are told by exceptions, and a trace would quote what was asked for. */
    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final String NEXT = "swapbay-next";
    private static final String NEXT_FILE = NEXT + ".mv.db";

    private final Folder folder;

    Database(Folder folder) {
        this.folder = folder;
    }

    /** What a look at it found. */
    sealed interface Look {

        /** @param current false where this program has newer tables, or seals are still to be set */
        record Sound(Position position, boolean current) implements Look {}

        record Missing() implements Look {}

        record Damaged(String why) implements Look {}

        record Newer() implements Look {}

        record InUse() implements Look {}
    }

    /** Fills a new, empty database. */
    @FunctionalInterface
    interface Filling {
        void fill(Connection connection) throws SQLException, IOException;
    }

    /** The address by which it is used. */
    static String url(Folder folder) {
        return folder.databaseUrl(NAME) + SETTINGS;
    }

    /** Opens it for use where it is as it is wanted, so that it is not opened twice; else nothing has become of it. */
    Optional<Held> hold(Predicate<Look.Sound> wanted) {
        if (!folder.has(FILE)) return Optional.empty();
        try {
            var held = new Held(url(folder));
            if (held.opens(wanted)) return Optional.of(held);
            held.drop();
        } catch (SQLException | RuntimeException | VirtualMachineError e) {
            log.info(
                    "records: the database needs a closer look: {}",
                    e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    Look look() {
        return folder.has(FILE) ? look(NAME) : new Look.Missing();
    }

    /** Makes a database of this program's version and puts it into its place. */
    void make(Filling filling) throws IOException, SQLException {
        folder.delete(NEXT_FILE);
        try (var connection = connect(NEXT, "")) {
            filling.fill(connection);
        }
        finish();
    }

    /** Brings the tables to this program's version, in a copy. */
    void migrate() throws IOException, SQLException {
        try (var old = folder.open(FILE);
                var copy = folder.open(NEXT_FILE)) {
            copy.truncate(0);
            Copies.copy(old, copy);
            copy.force(true);
        }
        finish();
    }

    /** Whether a copy that was made elsewhere is whole. */
    Optional<String> broken(String name) {
        return look(name) instanceof Look.Damaged(var why) ? Optional.of(why) : Optional.empty();
    }

    Connection connect(String name, String settings) throws SQLException {
        return DriverManager.getConnection(folder.databaseUrl(name) + settings, "sa", "");
    }

    private void finish() throws IOException, SQLException {
        Flyway.configure().dataSource(folder.databaseUrl(NEXT), "sa", "").load().migrate();
        try (var connection = connect(NEXT, "");
                var statement = connection.createStatement()) {
            Seals.set(connection);
            statement.execute("checkpoint sync");
        }
        try (var file = folder.open(NEXT_FILE)) {
            file.force(true);
        }
        folder.rename(NEXT_FILE, FILE);
        folder.sync();
    }

    /** Anything can come out of a damaged file, also an endless recursion. */
    private Look look(String name) {
        try (var connection = connect(name, ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE")) {
            return look(connection);
        } catch (SQLException e) {
            return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? new Look.InUse()
                    : new Look.Damaged("H2 says " + e.getErrorCode());
        } catch (RuntimeException | StackOverflowError e) {
            return new Look.Damaged("H2 says " + e.getClass().getSimpleName());
        } catch (OutOfMemoryError e) {
            // That may be this machine's fault and not the file's.
            throw new IllegalStateException("there is not enough memory to look at the database", e);
        }
    }

    static Look look(Connection connection) throws SQLException {
        var tables = Tables.of(connection);
        if (tables.newer()) return new Look.Newer();
        var sealed = Seals.has(connection, "ROW_SEAL");
        if (sealed) {
            var broken = Seals.broken(connection);
            if (broken.isPresent()) return new Look.Damaged(broken.get());
        }
        return new Look.Sound(position(connection, sealed), sealed && tables.current());
    }

    /** Before there were hashes beside it, the number alone has to do; then the hash is empty. */
    static Position position(Connection connection, boolean hashed) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from journal_position")) {
            if (!found.next()) throw new SQLException("the database does not say how far it is");
            var seq = found.getLong("applied_seq");
            if (seq == 0) return Position.NOTHING;
            var hash = hashed ? found.getString("applied_hash") : null;
            return new Position(seq, hash == null ? "" : hash);
        }
    }
}
