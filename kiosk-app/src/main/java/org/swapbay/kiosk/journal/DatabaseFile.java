package org.swapbay.kiosk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What no statement of H2 does to its file; its version is pinned. The file's head points at a part of it, and the parts
 * written after that one are found by going from each to the next, twenty of them at most. Where one of these was free
 * by then and has been written again, a start after a power cut ends there and takes the older state for the newest. So
 * the head is written each time.
 */
final class DatabaseFile {

    /** Of the part the head points at; so long ago that H2 writes a new head. */
    private static final Map.Entry<String, Object> LONG_AGO = Map.entry("version", -1_000L);

    private DatabaseFile() {}

    /** The next thing written is followed by a new head. */
    static void wantsNewHead(JdbcClient jdbc) {
        jdbc.sql("select 1").query(DatabaseFile::wantNewHead);
    }

    private static boolean wantNewHead(ResultSet any) throws SQLException {
        var connection = any.getStatement().getConnection().unwrap(JdbcConnection.class);
        var session = (SessionLocal) connection.getSession();
        var file = session.getDatabase().getStore().getMvStore().getFileStore();
        if (file != null) file.getStoreHeader().put(LONG_AGO.getKey(), LONG_AGO.getValue());
        return file != null;
    }
}
