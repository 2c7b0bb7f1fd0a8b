package org.swapbay.kiosk.safekeeping;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.swapbay.kiosk.journal.Records;

/**
 * Keeps the database's file from growing for ever. Each commit writes a new part of it, and the place of an old part is
 * free again only when nothing in it counts any more. H2 gathers the few pages that still do in a thread that {@code
 * WRITE_DELAY=0} does not start; so this asks for it. Nothing written within H2's retention time is touched.
 *
 * @see "Decision 0003: durable means synced"
 */
public final class Tidying {

    /** Of what the file's parts hold, in per cent: less than half must count before anything is written again. */
    private static final int FULL_ENOUGH = 50;

    /** Bytes that count, gathered at once: whoever is being served waits for no more. */
    private static final int STEP = 1 << 20;

    private static final int MOST_STEPS = 16;

    private final DataSource source;
    private final Records records;

    public Tidying(DataSource source, Records records) {
        this.source = source;
        this.records = records;
    }

    /** Returns how many steps there were to do. Facts may be recorded between two of them. */
    public int round() throws SQLException {
        try (var connection = source.getConnection()) {
            var file = file(connection);
            var steps = 0;
            while (steps < MOST_STEPS && records.rewrite(() -> file.compact(FULL_ENOUGH, STEP))) steps++;
            return steps;
        }
    }

    /** No statement does it, so this goes through H2 itself; its version is pinned. */
    private static MVStore file(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
