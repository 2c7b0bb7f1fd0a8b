package org.swapbay.kiosk.safekeeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.mvstore.db.MVTable;

/**
 * Notices what H2 does not: its file has no checksum over rows, so that a changed byte is a changed name, bay or hash.
 * Each table has a sum over its rows, and each index is held against the rows it points to. A table with no sum of its
 * own is H2's or the place where the sums stand; the position is held against the journal.
 */
final class Seals {

    private static final List<String> UNSEALED = List.of("ROW_SEAL", "JOURNAL_POSITION");

    private Seals() {}

    /** Sums all tables up anew and has every change followed. Only for a database that is trusted. */
    static void set(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from row_seal");
            for (var table : tables(connection)) {
                statement.execute("drop trigger if exists \"SEAL_" + table + "\"");
                statement.execute("insert into row_seal values ('%s', %d)".formatted(table, sum(connection, table)));
                statement.execute(
                        "create trigger \"SEAL_%s\" after insert, update, delete on \"%s\" for each row call '%s'"
                                .formatted(table, table, RowSeal.class.getName()));
            }
        }
    }

    /** What does not fit, if anything. */
    static Optional<String> broken(Connection connection) throws SQLException {
        for (var table : tables(connection)) {
            try (var query = connection.prepareStatement("select seal from row_seal where table_name = ?")) {
                query.setString(1, table);
                try (var found = query.executeQuery()) {
                    if (!found.next() || found.getLong(1) != sum(connection, table)) {
                        return Optional.of("the rows of " + table + " are not those that were written");
                    }
                }
            }
        }
        return brokenIndex(connection);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name""")) {
            while (found.next()) tables.add(found.getString(1));
        }
        tables.removeAll(UNSEALED);
        return tables;
    }

    private static long sum(Connection connection, String table) throws SQLException {
        var sum = 0L;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from \"" + table + "\"")) {
            var row = new Object[rows.getMetaData().getColumnCount()];
            while (rows.next()) {
                for (var i = 0; i < row.length; i++) row[i] = rows.getObject(i + 1);
                sum ^= RowSeal.of(table, row);
            }
        }
        return sum;
    }

    /** No statement reads an index alone for certain, so this goes through H2 itself; its version is pinned. */
    private static Optional<String> brokenIndex(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
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
