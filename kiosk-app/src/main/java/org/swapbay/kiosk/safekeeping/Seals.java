package org.swapbay.kiosk.safekeeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.mvstore.db.MVTable;
import org.h2.value.ValueToObjectConverter;

/**
 * Notices what H2 does not: its file has no checksum over rows, so that a changed byte is a changed name, bay or hash.
 * Each table has a sum over its rows, and each index is held against the rows it points to. A table with no sum of its
 * own is H2's or the place where the sums stand; the position is held against the journal.
 *
 * <p>Rows and indexes are read through H2 itself, whose version is pinned: no statement reads an index alone for
 * certain, and a start would prepare one statement for each table.
 */
final class Seals {

    private static final List<String> UNSEALED = List.of("ROW_SEAL", "JOURNAL_POSITION");

    private Seals() {}

    /** Sums all tables up anew and has every change followed. Only for a database that is trusted. */
    static void set(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from row_seal");
            for (var rows : tables(session(connection))) {
                var table = rows.getName();
                statement.execute("drop trigger if exists \"SEAL_" + table + "\"");
                statement.execute("insert into row_seal values ('%s', %d)".formatted(table, sum(connection, rows)));
                statement.execute(
                        "create trigger \"SEAL_%s\" after insert, update, delete on \"%s\" for each row call '%s'"
                                .formatted(table, table, RowSeal.class.getName()));
            }
        }
    }

    /** What does not fit, if anything. */
    static Optional<String> broken(Connection connection) throws SQLException {
        var seals = seals(connection);
        for (var rows : tables(session(connection))) {
            var seal = seals.get(rows.getName());
            if (seal == null || seal != sum(connection, rows)) {
                return Optional.of("the rows of " + rows.getName() + " are not those that were written");
            }
        }
        return brokenIndex(session(connection));
    }

    private static Map<String, Long> seals(Connection connection) throws SQLException {
        var seals = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select table_name, seal from row_seal")) {
            while (found.next()) seals.put(found.getString(1), found.getLong(2));
        }
        return seals;
    }

    /** Whether there is such a table. */
    static boolean has(Connection connection, String table) throws SQLException {
        var session = session(connection);
        return session.getDatabase().getMainSchema().findTableOrView(session, table) != null;
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    private static List<MVTable> tables(SessionLocal session) {
        return session.getDatabase().getMainSchema().getAllTablesAndViews(session).stream()
                .filter(MVTable.class::isInstance)
                .map(MVTable.class::cast)
                .filter(table -> !UNSEALED.contains(table.getName()))
                .sorted(Comparator.comparing(MVTable::getName))
                .toList();
    }

    /** Of the values as a trigger is told them. */
    private static long sum(Connection connection, MVTable rows) throws SQLException {
        var h2 = connection.unwrap(JdbcConnection.class);
        var session = session(connection);
        var values = new Object[rows.getColumns().length];
        var sum = 0L;
        var cursor = rows.getScanIndex(session).find(session, null, null, false);
        while (cursor.next()) {
            var row = cursor.get();
            for (var i = 0; i < values.length; i++) {
                values[i] = ValueToObjectConverter.valueToDefaultObject(row.getValue(i), h2, false);
            }
            sum ^= RowSeal.of(rows.getName(), values);
        }
        return sum;
    }

    private static Optional<String> brokenIndex(SessionLocal session) {
        for (var schema : session.getDatabase().getAllSchemas()) {
            for (var table : schema.getAllTablesAndViews(session)) {
                if (!(table instanceof MVTable rows)) continue;
                for (var index : rows.getIndexes()) {
                    if (index instanceof MVSecondaryIndex secondary && !fits(session, rows, secondary)) {
                        return Optional.of("the index " + index.getName() + " does not fit its table");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(SessionLocal session, MVTable rows, MVSecondaryIndex index) {
        var entries = 0L;
        var cursor = index.find(session, null, null, false);
        while (cursor.next()) {
            var entry = cursor.getSearchRow();
            var row = rows.getRow(session, entry.getKey());
            if (row == null) return false;
            for (var column : index.getColumns()) {
                var id = column.getColumnId();
                if (!entry.getValue(id).equals(row.getValue(id))) return false;
            }
            entries++;
        }
        return entries == rows.getRowCount(session);
    }
}
