package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.safekeeping.Trust.Cause;
import org.swapbay.kiosk.safekeeping.Trust.SafeMode;

/** The opening of this machine's records, held for as long as the program runs. */
final class StartUp implements AutoCloseable, JdbcConnectionDetails {

    private static final Logger log = LoggerFactory.getLogger(StartUp.class);
    private static final AtomicInteger SAFE_MODES = new AtomicInteger();

    private final DiskFolder folder;
    private final Optional<Folder> elsewhere;
    private final Trust trust;
    private final Journal journal;
    private final Optional<Held> held;
    private final String url;
    private @Nullable DataLock lock;

    /** @param distrusted the program could not start with these records before */
    StartUp(
            DiskFolder folder,
            Optional<Folder> elsewhere,
            List<Facts> facts,
            Clock clock,
            Journal.Limits limits,
            boolean distrusted) {
        this.folder = folder;
        this.elsewhere = elsewhere;
        var opened = distrusted
                ? Opening.Opened.safe(whyNot(), clock)
                : opened(new Opening(folder, elsewhere, facts, clock, limits), clock);
        trust = opened.trust();
        journal = opened.journal();
        held = opened.held();
        url = trust instanceof SafeMode ? inMemory() : opened.url(folder);
        if (trust instanceof SafeMode(var cause)) {
            log.error(
                    "records: SAFE MODE, {}: no door is opened; see docs/how-to/backup-and-restore.md for what to do",
                    cause);
        }
    }

    Trust trust() {
        return trust;
    }

    Journal journal() {
        return journal;
    }

    Folder folder() {
        return folder;
    }

    Optional<Folder> elsewhere() {
        return elsewhere;
    }

    /** Whether another program still has them, where one had them at the start. */
    boolean inUse() {
        if (lock != null && lock.held()) return new Database(folder).look() instanceof Database.Look.InUse;
        try (var again = new DataLock(folder)) {
            return !again.held() || new Database(folder).look() instanceof Database.Look.InUse;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return "sa";
    }

    @Override
    public String getPassword() {
        return "";
    }

    /** Once the program is connected to the database itself. */
    void letGo() {
        held.ifPresent(Held::close);
    }

    @Override
    public void close() throws IOException {
        letGo();
        journal.close();
        if (lock != null) lock.close();
    }

    /** With a disk that had just failed it was the disk, which may work again. */
    private Cause whyNot() {
        return new FaultNote(folder).lies() ? Cause.DISK : Cause.START_FAILED;
    }

    private Opening.Opened opened(Opening opening, Clock clock) {
        try {
            folder.found();
            lock = new DataLock(folder);
            if (!lock.held()) return Opening.Opened.safe(Cause.IN_USE, clock);
            return opening.open();
        } catch (IOException e) {
            log.error("records: their folder cannot be used", e);
            return Opening.Opened.safe(Cause.DISK, clock);
        }
    }

    /**
     * What the console reads in safe mode, so that staff can sign in: the newest backup, or nothing. Nothing that is
     * written there is kept.
     */
    private String inMemory() {
        try {
            for (var kept : new BackupStore(folder, Backups.BELOW).all()) {
                var url = freshUrl();
                try (var connection = DriverManager.getConnection(url, "sa", "")) {
                    new BackupStore(folder, Backups.BELOW).restore(kept, connection);
                    return withTables(url);
                } catch (IOException | SQLException | FlywayException e) {
                    log.warn("records: the backup {} is no good", kept.name());
                }
            }
        } catch (IOException e) {
            log.warn("records: the backups cannot be listed", e);
        }
        return withTables(freshUrl());
    }

    /** On disk {@link Opening} has seen to it that they are this program's. */
    private static String withTables(String url) {
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
        return url;
    }

    private static String freshUrl() {
        return "jdbc:h2:mem:safe-mode-" + SAFE_MODES.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    }
}
