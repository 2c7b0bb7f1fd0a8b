package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.sql.SQLException;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.safekeeping.BackupFile.Manifest;

/** A place to restore a backup to, to see that it can be, and to take away again. */
final class Scratch {

    private static final String NAME = "scratch";
    private static final String FILE = NAME + ".mv.db";

    private final Folder folder;
    private final Database database;

    Scratch(Folder folder) {
        this.folder = folder;
        database = new Database(folder);
    }

    /** Restores it and looks at every row and index of what came out. */
    boolean restores(Manifest manifest, Restoring backup) throws IOException, SQLException {
        folder.delete(FILE);
        try (var connection = database.connect(NAME, "")) {
            var restored = backup.into(connection);
            return restored.equals(manifest)
                    && Seals.broken(connection).isEmpty()
                    && Database.position(connection, true).equals(manifest.position());
        } finally {
            folder.delete(FILE);
        }
    }

    /** Runs a backup's statements. */
    @FunctionalInterface
    interface Restoring {
        Manifest into(java.sql.Connection connection) throws IOException, SQLException;
    }
}
