package org.swapbay.kiosk.powercut;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;

/**
 * Makes H2 believe that its file has been open for longer. It counts from a moment of its own; what it would do after
 * its retention time of 45 s, it does now, and nothing else changes.
 */
public final class LongOpen {

    private final FileStore<?> file;

    public LongOpen(DataSource source) {
        try (var connection = source.getConnection()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            file = session.getDatabase().getStore().getMvStore().getFileStore();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void passes(Duration time) {
        try {
            var since = FileStore.class.getDeclaredField("creationTime");
            since.setAccessible(true);
            since.setLong(file, since.getLong(file) - time.toMillis());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another H2", e);
        }
    }

    public long bytes() {
        return file.size();
    }
}
