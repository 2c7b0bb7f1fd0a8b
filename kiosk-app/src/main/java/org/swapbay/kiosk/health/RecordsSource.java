package org.swapbay.kiosk.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.swapbay.kiosk.safekeeping.Notice;
import org.swapbay.kiosk.safekeeping.Safekeeping;

/** Database, journal, backups and the disk under them. */
@Component
class RecordsSource implements HealthSource {

    private final Safekeeping safekeeping;
    private final Path data;
    private final long floor;

    /** @param floor nobody is served with less; twice that is when somebody should come */
    RecordsSource(
            Safekeeping safekeeping,
            @Value("${swapbay.data}") Path data,
            @Value("${swapbay.records.floor:200MB}") DataSize floor) {
        this.safekeeping = safekeeping;
        this.data = data;
        this.floor = floor.toBytes();
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.DATABASE, Part.JOURNAL, Part.BACKUPS, Part.DISK);
    }

    @Override
    public Look look() {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        figures.put(Figure.JOURNAL_ENTRIES, (double) safekeeping.journalEnd().seq());
        var disk = disk();
        disk.ifPresent(store -> figures.putAll(sizes(store)));
        var findings = new ArrayList<>(findings(safekeeping.notices(), figures));
        addMissing(findings, disk);
        return new Look(findings, figures);
    }

    private static List<Finding> findings(List<Notice> notices, Map<Figure, Double> figures) {
        for (var notice : notices) {
            if (notice.kind() == Notice.Kind.BACKED_UP)
                figures.put(Figure.BACKUP_NEWEST, (double) notice.since().getEpochSecond());
        }
        return notices.stream().map(RecordsSource::finding).toList();
    }

    static Finding finding(Notice notice) {
        var found =
                switch (notice.kind()) {
                    case BACKED_UP -> Finding.fine(Part.BACKUPS);
                    case NOTHING_TO_BACK_UP -> Finding.of(Part.BACKUPS, HealthState.OK, Cause.NOTHING_TO_BACK_UP);
                    case NO_BACKUP -> Finding.of(Part.BACKUPS, HealthState.DOWN, Cause.NO_BACKUP);
                    case NO_BACKUP_ELSEWHERE ->
                        Finding.of(Part.BACKUPS, HealthState.ATTENTION, Cause.NO_BACKUP_ELSEWHERE);
                    case RESTORED_FROM_BACKUP ->
                        Finding.of(Part.DATABASE, HealthState.ATTENTION, Cause.RESTORED_FROM_BACKUP);
                    case RESTORED_FROM_JOURNAL ->
                        Finding.of(Part.DATABASE, HealthState.ATTENTION, Cause.RESTORED_FROM_JOURNAL);
                    case DISK_FAILED -> Finding.of(Part.DISK, HealthState.DOWN, Cause.DISK_FAILED);
                    case DISK_FULL -> Finding.of(Part.DISK, HealthState.DOWN, Cause.DISK_FULL);
                    case JOURNAL_CHECKED -> Finding.fine(Part.JOURNAL);
                    case JOURNAL_FILE_DAMAGED ->
                        Finding.of(Part.JOURNAL, HealthState.ATTENTION, Cause.JOURNAL_FILE_DAMAGED);
                    case JOURNAL_BROKEN -> Finding.of(Part.JOURNAL, HealthState.DOWN, Cause.JOURNAL_BROKEN);
                    case JOURNAL_INCOMPLETE -> Finding.of(Part.JOURNAL, HealthState.DOWN, Cause.JOURNAL_INCOMPLETE);
                    case JOURNAL_OTHER_FORMAT -> Finding.of(Part.JOURNAL, HealthState.DOWN, Cause.JOURNAL_OTHER_FORMAT);
                    case DATABASE_LOST -> Finding.of(Part.DATABASE, HealthState.DOWN, Cause.DATABASE_LOST);
                    case DATABASE_NEWER -> Finding.of(Part.DATABASE, HealthState.DOWN, Cause.DATABASE_NEWER);
                    case IN_USE -> Finding.of(Part.DATABASE, HealthState.DOWN, Cause.IN_USE);
                    case DISK -> Finding.of(Part.DISK, HealthState.DOWN, Cause.DISK_UNUSABLE);
                    case START_FAILED -> Finding.of(Part.DATABASE, HealthState.DOWN, Cause.START_FAILED);
                };
        var told = found.with(notice.file(), notice.changesLost());
        return notice.since().equals(Instant.EPOCH) ? told : told.since(notice.since());
    }

    /** Of a part the notices are silent about nothing is wrong, or nothing is known while the others are out of use. */
    private void addMissing(List<Finding> findings, Optional<FileStore> disk) {
        var safeMode =
                findings.stream().anyMatch(found -> found.state() == HealthState.DOWN && found.part() != Part.BACKUPS);
        for (var part : parts()) {
            if (findings.stream().anyMatch(found -> found.part() == part)) continue;
            if (part == Part.DISK) findings.add(room(disk));
            else if (safeMode) findings.add(Finding.of(part, HealthState.UNKNOWN, Cause.NOT_SEEN));
            else findings.add(Finding.fine(part));
        }
    }

    private Finding room(Optional<FileStore> disk) {
        if (disk.isEmpty()) return Finding.of(Part.DISK, HealthState.UNKNOWN, Cause.NOT_SEEN);
        var free = sizes(disk.get()).getOrDefault(Figure.DISK_FREE, 0.0);
        var megabytes = (long) (free / (1 << 20));
        return (free < 2.0 * floor
                        ? Finding.of(Part.DISK, HealthState.ATTENTION, Cause.DISK_LOW)
                        : Finding.fine(Part.DISK))
                .with("", megabytes);
    }

    private Optional<FileStore> disk() {
        try {
            return Optional.of(Files.getFileStore(data));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Map<Figure, Double> sizes(FileStore store) {
        try {
            return Map.of(Figure.DISK_FREE, (double) store.getUsableSpace(), Figure.DISK_SIZE, (double)
                    store.getTotalSpace());
        } catch (IOException gone) {
            return Map.of();
        }
    }
}
