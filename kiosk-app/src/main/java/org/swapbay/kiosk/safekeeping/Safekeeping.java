package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.DamagedFile;
import org.swapbay.kiosk.journal.Position;

/** How the records are, for the people who look after the kiosk. */
@Component
public class Safekeeping {

    private final StartUp startUp;
    private final BackupRound round;
    private final ArchiveRound archive;
    private final Clock clock;
    private final Instant started;
    private Optional<Instant> failed = Optional.empty();
    private Optional<Instant> full = Optional.empty();

    Safekeeping(StartUp startUp, BackupRound round, ArchiveRound archive, Clock clock) {
        this.startUp = startUp;
        this.round = round;
        this.archive = archive;
        this.clock = clock;
        started = clock.instant();
    }

    /** What has to be known now, the worst first. */
    public synchronized List<Notice> notices() {
        return switch (startUp.trust()) {
            case Trust.SafeMode(var cause) -> List.of(Notice.wrong(Notice.Kind.valueOf(cause.name()), started));
            case Trust.Sound _ -> running();
            case Trust.Restored restored -> {
                var notices = new ArrayList<>(running());
                notices.addFirst(restored(restored));
                yield notices;
            }
        };
    }

    /** Has the closed files of the journal read again; {@link JournalChecked} follows, at once or after a while. */
    public void checkJournal() {
        Thread.ofVirtual().name("journal-check").start(archive::check);
    }

    /** How many entries the journal has, and the head of its chain. */
    public Position journalEnd() {
        return startUp.journal().position();
    }

    /**
     * Reads the whole journal again; takes as long as it takes, and holds up nobody but for its last file.
     *
     * @param reached told the number of each entry that fits
     * @return what is damaged
     */
    public List<DamagedFile> verifyJournal(LongConsumer reached) throws IOException {
        return startUp.journal().check(reached);
    }

    private List<Notice> running() {
        failed = since(!startUp.journal().writable(), failed);
        full = since(!startUp.journal().roomy(), full);
        if (failed.isPresent()) return List.of(Notice.wrong(Notice.Kind.DISK_FAILED, failed.get()));
        var notices = new ArrayList<Notice>();
        full.ifPresent(since -> notices.add(Notice.wrong(Notice.Kind.DISK_FULL, since)));
        var checked = archive.notice();
        checked.filter(notice -> !notice.good()).ifPresent(notices::add);
        notices.add(round.notice());
        checked.filter(Notice::good).ifPresent(notices::add);
        return notices;
    }

    private Notice restored(Trust.Restored restored) {
        var fromBackup = restored.from().isAfter(Instant.EPOCH);
        return new Notice(
                fromBackup ? Notice.Kind.RESTORED_FROM_BACKUP : Notice.Kind.RESTORED_FROM_JOURNAL,
                false,
                fromBackup ? restored.from() : started,
                restored.changesLost(),
                String.join(", ", restored.setAside()));
    }

    private Optional<Instant> since(boolean wrong, Optional<Instant> before) {
        if (!wrong) return Optional.empty();
        return before.or(() -> Optional.of(clock.instant()));
    }
}
