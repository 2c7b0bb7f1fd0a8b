package org.swapbay.kiosk.whole;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the record without the program. */
final class Rows {

    private Rows() {}

    /** The first column of what is found. */
    static List<String> of(Connection record, String query) throws SQLException {
        try (var statement = record.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) rows.add(String.valueOf(found.getString(1)));
            return rows;
        }
    }
}
