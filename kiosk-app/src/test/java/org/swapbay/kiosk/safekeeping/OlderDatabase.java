package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.swapbay.kiosk.journal.Folder;

/** A database with something in it, as an earlier version of the program left it. */
public record OlderDatabase(int schools, int cases) {

    private static final int SCHOOLS = 3;
    private static final int CASES = 2;

    /** The versions there were before this one's, oldest first. */
    public static List<String> versions() {
        var all = Arrays.stream(Flyway.configure()
                        .dataSource("jdbc:h2:mem:versions", "sa", "")
                        .load()
                        .info()
                        .all())
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .toList();
        return all.subList(0, all.size() - 1);
    }

    public static OlderDatabase in(Folder folder, String version) throws IOException, SQLException {
        var flyway = Flyway.configure().dataSource(folder.databaseUrl(Database.NAME), "sa", "");
        flyway.target(version).load().migrate();
        try (var connection = new Database(folder).connect(Database.NAME, "")) {
            var schools =
                    fill(connection, "SCHOOL", SCHOOLS, "insert into school (sourced_id, name) values ('%d', 'S')");
            var cases = fill(
                    connection,
                    "STAFF_CASE",
                    CASES,
                    "insert into staff_case (id, kind, opened_at) values ('%d', 'DOOR_JAMMED', current_timestamp)");
            if (has(connection, "ROW_SEAL")) Seals.set(connection);
            connection.createStatement().execute("checkpoint sync");
            return new OlderDatabase(schools, cases);
        } finally {
            folder.sync();
        }
    }

    private static int fill(Connection connection, String table, int rows, String insert) throws SQLException {
        if (!has(connection, table)) return 0;
        for (var row = 1; row <= rows; row++) connection.createStatement().execute(insert.formatted(row));
        return rows;
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (var found = connection.getMetaData().getTables(null, "PUBLIC", table, null)) {
            return found.next();
        }
    }
}
