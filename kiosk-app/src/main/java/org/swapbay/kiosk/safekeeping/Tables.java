package org.swapbay.kiosk.safekeeping;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * How far the tables of a database are, by the list that Flyway keeps beside them. Flyway would tell the same, but reads
 * each of its own scripts for it, and settings of its own, at each start.
 *
 * @param newer a newer program made them
 * @param current false where this program has something to add
 */
record Tables(boolean newer, boolean current) {

    /** The newest script of this program; a test holds it. */
    static final MigrationVersion NEWEST = MigrationVersion.fromVersion("083");

    private static final String LIST = "flyway_schema_history";

    static Tables of(Connection connection) throws SQLException {
        var made = MigrationVersion.EMPTY;
        var newer = false;
        if (!Seals.has(connection, LIST)) return new Tables(false, false);
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select \"version\", \"success\" from \"" + LIST + "\" where \"version\" is not null")) {
            while (found.next()) {
                var version = MigrationVersion.fromVersion(found.getString(1));
                if (version.isNewerThan(made)) made = version;
                newer |= found.getBoolean(2) && version.isNewerThan(NEWEST);
            }
        }
        return new Tables(newer, !NEWEST.isNewerThan(made));
    }
}
