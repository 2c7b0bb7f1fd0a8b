package org.swapbay.kiosk;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.RunScript;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The production schema in memory, migrated once in a run and then copied: no test waits for all migrations. */
public final class MigratedTables {

    private static final String SCRIPT = migrated();

    private MigratedTables() {}

    /** A database of its own. Gone with {@code shutdown}. */
    public static JdbcConnectionPool copy() {
        var pool = empty();
        try (var connection = pool.getConnection()) {
            into(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return pool;
    }

    /** @param empty a database with nothing in it, such as a file of the test's own */
    public static void into(Connection empty) throws SQLException {
        RunScript.execute(empty, new StringReader(SCRIPT));
    }

    private static String migrated() {
        var pool = empty();
        Flyway.configure().dataSource(pool).load().migrate();
        var jdbc = JdbcClient.create(pool);
        var script = String.join(
                "\n",
                jdbc.sql("script nopasswords nosettings").query(String.class).list());
        jdbc.sql("shutdown").update();
        pool.dispose();
        return script;
    }

    private static JdbcConnectionPool empty() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
}
