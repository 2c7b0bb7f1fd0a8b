package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.DamagedFile;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/**
 * Reads the closed files of the journal again, once a day and when somebody asks. Damage there stops nothing: what is
 * written and the database are sound, and there may be a good copy elsewhere for as long as somebody knows in time.
 */
@Component
class ArchiveRound implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(ArchiveRound.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final StartUp startUp;
    private final Records records;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<String> told = new HashSet<>();
    private volatile @Nullable Found found;

    ArchiveRound(StartUp startUp, Records records, ApplicationEventPublisher events, Clock clock) {
        this.startUp = startUp;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    private record Found(Instant at, List<DamagedFile> damaged) {}

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofSeconds(120), Duration.ofSeconds(60), this::look);
    }

    void look() {
        var last = found;
        if (last != null && Duration.between(last.at(), clock.instant()).abs().compareTo(DAY) < 0) return;
        check();
    }

    synchronized void check() {
        if (startUp.trust() instanceof Trust.SafeMode) return;
        try {
            var damaged = startUp.journal().damagedFiles();
            found = new Found(clock.instant(), damaged);
            damaged.forEach(this::tell);
        } catch (IOException e) {
            log.error("journal: its closed files cannot be listed", e);
        }
        events.publishEvent(new JournalChecked());
    }

    /** For the console; nothing before the first round. */
    Optional<Notice> notice() {
        return Optional.ofNullable(found).map(ArchiveRound::notice);
    }

    private static Notice notice(Found found) {
        if (found.damaged().isEmpty()) return Notice.good(Notice.Kind.JOURNAL_CHECKED, found.at());
        var names = found.damaged().stream().map(DamagedFile::name).collect(Collectors.joining(", "));
        return new Notice(Notice.Kind.JOURNAL_FILE_DAMAGED, false, found.at(), 0, names);
    }

    private void tell(DamagedFile damaged) {
        if (told.contains(damaged.name())) return;
        log.error("journal: the closed file {} is damaged: {}", damaged.name(), damaged.why());
        try {
            records.record(new RecordsFact.ClosedFileDamaged(damaged.name()));
            told.add(damaged.name());
        } catch (RuntimeException e) {
            log.error("journal: there is no case for it yet", e);
        }
    }
}
