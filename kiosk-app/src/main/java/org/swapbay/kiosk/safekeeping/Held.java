package org.swapbay.kiosk.safekeeping;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.safekeeping.Database.Look;

/**
 * The database, opened once to be judged and to be used: reading all that is in it is what costs at a start. H2 was not
 * seen to write before the first change, but nothing promises it; the gate does.
 */
public final class Held implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Held.class);

    private final Gate gate = new Gate();
    private final String url;
    private final Connection connection;

    /**
     * @param url of the database as it will be used
     * @throws SQLException if H2 says so; a damaged file may bring any other end
     */
    Held(String url) throws SQLException {
        this.url = GatedPath.url(url, gate);
        try {
            connection = DriverManager.getConnection(this.url + ";IFEXISTS=TRUE", "sa", "");
        } catch (Throwable e) {
            gate.close();
            throw e;
        }
    }

    /** Whoever connects here before it is closed has what was judged. */
    public String url() {
        return url;
    }

    /** Whether it is to be used. What is not, or cannot be told here, somebody has to look at without opening it for use. */
    boolean opens(Predicate<Look.Sound> wanted) {
        try {
            return Database.look(connection) instanceof Look.Sound sound && wanted.test(sound) && gate.open();
        } catch (SQLException | RuntimeException | VirtualMachineError e) {
            return false;
        }
    }

    /** Others who have connected keep it open. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            log.warn("records: the database was closed with {}", e.getErrorCode());
        }
    }

    /** Nothing more is written, for anybody: as if the power had gone. */
    void drop() {
        gate.shut();
        try (var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException | RuntimeException e) {
            log.debug("records: the database ended with {}", e.getClass());
        } finally {
            gate.close();
        }
    }
}
