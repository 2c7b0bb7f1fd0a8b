package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Position;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/**
 * Has backups made: each hour in which something was recorded, and soon after a change that the journal cannot tell
 * again. Nothing is lost to a failed round; the next minute tries again.
 */
@Component
class BackupRound implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(BackupRound.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(5);

    private final StartUp startUp;
    private final Backups backups;
    private final Records records;
    private final Clock clock;
    private Position covered = Position.NOTHING;
    private long changesCovered;
    private @Nullable Instant lastTried;
    private volatile @Nullable Instant newest;
    private volatile @Nullable Instant failingSince;
    private volatile boolean onlyElsewhere;

    BackupRound(StartUp startUp, Backups backups, Records records, Clock clock) {
        this.startUp = startUp;
        this.backups = backups;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofSeconds(60), Duration.ofSeconds(60), this::look);
    }

    void look() {
        if (startUp.trust() instanceof Trust.SafeMode || !records.writable()) return;
        var position = startUp.journal().position();
        if (position.equals(covered) || !due()) return;
        try {
            var changes = records.changes();
            newest = backups.make();
            failingSince = null;
            onlyElsewhere = false;
            covered = position;
            changesCovered = changes;
        } catch (ElsewhereFailed e) {
            failed(e);
            onlyElsewhere = true;
            covered = position;
        } catch (IOException | SQLException | RuntimeException e) {
            failed(e);
            onlyElsewhere = false;
        }
        lastTried = clock.instant();
    }

    /** For the console. */
    Notice notice() {
        var failing = failingSince;
        if (failing != null) {
            return Notice.wrong(onlyElsewhere ? Notice.Kind.NO_BACKUP_ELSEWHERE : Notice.Kind.NO_BACKUP, failing);
        }
        try {
            return newest().map(at -> Notice.good(Notice.Kind.BACKED_UP, at))
                    .orElseGet(() -> Notice.good(Notice.Kind.NOTHING_TO_BACK_UP, Instant.EPOCH));
        } catch (IOException e) {
            // Backups that cannot be looked at are none.
            return Notice.wrong(Notice.Kind.NO_BACKUP, clock.instant());
        }
    }

    private boolean due() {
        var tried = lastTried;
        if (tried == null) return true;
        var waited = Duration.between(tried, clock.instant()).abs();
        var wanted = failingSince != null || records.changes() > changesCovered ? SOON : HOUR;
        return waited.compareTo(wanted) >= 0;
    }

    private Optional<Instant> newest() throws IOException {
        var made = newest;
        return made == null ? backups.newest() : Optional.of(made);
    }

    private void failed(Exception e) {
        log.error("backup: none could be made; the older ones stay", e);
        if (failingSince == null) failingSince = clock.instant();
    }
}
