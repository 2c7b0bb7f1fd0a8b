package org.swapbay.kiosk.safekeeping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sum over the rows of a table, in the transaction that changes them. H2 calls it; it needs a public class
 * with a public constructor.
 */
public final class RowSeal implements Trigger {

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        var change = (before == null ? 0 : of(table, before)) ^ (after == null ? 0 : of(table, after));
        try (var update = connection.prepareStatement(
                "update row_seal set seal = bitxor(seal, cast(? as bigint)) where table_name = ?")) {
            update.setLong(1, change);
            update.setString(2, table);
            update.executeUpdate();
        }
    }

    /** Rows of one table differ in their key, so that no two cancel each other out. */
    static long of(String table, @Nullable Object[] row) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((table + Arrays.deepToString(row)).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
