package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Position;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.safekeeping.BackupStore.Kept;

/**
 * Makes backups and keeps some. Each is restored to a scratch place and looked at row by row before it counts, and is
 * then copied to a second folder, where one is configured, together with the journal and the photos.
 */
public final class Backups {

    static final String BELOW = "backups/";
    private static final int DRAWERS = 256;
    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final Folder folder;
    private final Optional<Folder> elsewhere;
    private final DataSource source;
    private final Records records;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final BackupStore store;

    public Backups(
            Folder folder,
            Optional<Folder> elsewhere,
            DataSource source,
            Records records,
            Journal journal,
            Clock clock) {
        this.folder = folder;
        this.elsewhere = elsewhere;
        this.source = source;
        this.records = records;
        this.journal = journal;
        this.clock = clock;
        store = new BackupStore(folder, BELOW);
    }

    /** Where the newest one stands, if there is one that counts. */
    public Optional<Instant> newest() throws IOException {
        return store.all().stream().map(Kept::madeAt).findFirst();
    }

    /**
     * Makes one, unless the clock has not moved a second since the last.
     *
     * @throws IOException when it could not be written or is no good; older ones stay
     */
    public synchronized Instant make() throws IOException, SQLException {
        var madeAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (var snapshot = source.getConnection()) {
            var isolation = snapshot.getTransactionIsolation();
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
            try {
                var position = records.standingStill(at -> begin(snapshot, at));
                store.write(snapshot, madeAt, position, BackupSeal.made(folder, random));
            } finally {
                snapshot.rollback();
                snapshot.setTransactionIsolation(isolation);
                snapshot.setAutoCommit(true);
            }
        }
        verify();
        var kept = store.finish(madeAt);
        store.copyFile(folder, "journal", BELOW + "journal");
        store.prune();
        try {
            if (elsewhere.isPresent()) copyElsewhere(kept, elsewhere.get());
        } catch (IOException e) {
            throw new ElsewhereFailed(e);
        }
        log.info("backup: {} is good", kept.name());
        return madeAt;
    }

    /** The first look begins the snapshot; it must be taken while nothing is recorded. */
    private static Position begin(Connection snapshot, Position journal) {
        try {
            var database = Database.position(snapshot, true);
            if (!database.equals(journal)) throw new IllegalStateException("the database is not where the journal is");
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say where it is", e);
        }
    }

    private void verify() throws IOException, SQLException {
        var manifest = store.unfinished();
        if (!new Scratch(folder).restores(manifest, store::restoreUnfinished)
                || !journal.wentThrough(manifest.position())) {
            throw new IOException("the backup that was just made cannot be restored");
        }
    }

    private void copyElsewhere(Kept kept, Folder second) throws IOException {
        var there = new BackupStore(second, "");
        there.copy(store, kept);
        for (var name : folder.names("")) {
            var closed = name.startsWith("journal.") && !name.equals("journal.next");
            if (name.equals("journal") || (closed && !there.has(name))) there.copyFile(folder, name, name);
        }
        copyPhotos(there, second);
        there.prune();
    }

    /** Each is named after its content, so that one which is there needs no look. */
    private void copyPhotos(BackupStore there, Folder second) throws IOException {
        for (var drawer = 0; drawer < DRAWERS; drawer++) {
            for (var name : folder.names(String.format(Locale.ROOT, "photos/%02x", drawer))) {
                if (name.endsWith(".jpg") && !second.has(name)) there.copyFile(folder, name, name);
            }
        }
    }
}
