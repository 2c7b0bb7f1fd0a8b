package org.swapbay.kiosk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.journal.DiskFolder;

class ArchiveRoundTests {

    private static final Instant MORNING = Instant.parse("2026-09-01T09:00:00Z");

    @TempDir
    Path place;

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private StartedRecords running;

    @BeforeEach
    void fillSomeFiles() {
        InstantSource pushed = now::get;
        running = new StartedRecords(place, pushed.withZone(ZoneOffset.UTC), DataSize.ofBytes(0));
        for (var i = 0; i < 120; i++) running.records.record(new RecordsFact.ClosedFileDamaged("long ago"));
    }

    @AfterEach
    void close() throws IOException {
        running.close();
    }

    @Test
    void nothingIsSaidBeforeTheFirstRound() {
        assertThat(running.archive.notice()).isEmpty();
    }

    @Test
    void wholeFilesAreGoodNews() {
        running.archive.look();
        assertThat(running.archive.notice()).contains(Notice.good(Notice.Kind.JOURNAL_CHECKED, MORNING));
        assertThat(running.events).last().isEqualTo(new JournalChecked());
    }

    @Test
    void everyDamagedFileIsNamedAndBecomesACase() throws IOException {
        var files = closedFiles();
        assertThat(files).hasSizeGreaterThan(4);
        damage(files.get(1));
        damage(files.get(3));
        running.archive.look();
        assertThat(running.archive.notice()).hasValueSatisfying(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.JOURNAL_FILE_DAMAGED);
            assertThat(notice.good()).isFalse();
            assertThat(notice.file()).isEqualTo(files.get(1) + ", " + files.get(3));
        });
        assertThat(damaged()).isEqualTo(2);
        running.records.record(new RecordsFact.ClosedFileDamaged("still taken"));
    }

    @Test
    void aFileThatIsGoneIsNoticedByTheNextOne() throws IOException {
        var files = closedFiles();
        Files.delete(place.resolve(files.get(2)));
        running.archive.look();
        assertThat(running.archive.notice().orElseThrow().file()).isEqualTo(files.get(3));
    }

    @Test
    void anOlderFileThatWasArchivedElsewhereIsNoDamage() throws IOException {
        Files.delete(place.resolve(closedFiles().getFirst()));
        running.archive.look();
        assertThat(running.archive.notice().orElseThrow().good()).isTrue();
    }

    @Test
    void aWholeFileOfAnotherNameIsDamage() throws IOException {
        var files = closedFiles();
        Files.copy(place.resolve(files.get(1)), place.resolve(files.get(2)), StandardCopyOption.REPLACE_EXISTING);
        running.archive.look();
        assertThat(running.archive.notice().orElseThrow().file()).isEqualTo(files.get(2));
    }

    @Test
    void filesAreReadOnceADay() throws IOException {
        running.archive.look();
        damage(closedFiles().get(1));
        now.set(MORNING.plus(Duration.ofHours(23)));
        running.archive.look();
        assertThat(running.archive.notice().orElseThrow().good()).isTrue();
        now.set(MORNING.plus(Duration.ofHours(24)));
        running.archive.look();
        assertThat(running.archive.notice().orElseThrow().good()).isFalse();
    }

    @Test
    void whoeverAsksNeedNotWaitAndACopyPutBackIsGood() throws IOException {
        var name = closedFiles().get(1);
        var good = Files.readAllBytes(place.resolve(name));
        damage(name);
        running.archive.check();
        running.archive.check();
        assertThat(damaged()).isEqualTo(1);
        Files.write(place.resolve(name), good);
        running.archive.check();
        assertThat(running.archive.notice().orElseThrow().good()).isTrue();
    }

    private List<String> closedFiles() throws IOException {
        return new DiskFolder(place)
                .names("").stream().filter(name -> name.startsWith("journal.")).toList();
    }

    private void damage(String file) throws IOException {
        var bytes = Files.readAllBytes(place.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(place.resolve(file), bytes);
    }

    private long damaged() {
        return running.cases.undecided().stream()
                .filter(one -> one.kind() == CaseKind.JOURNAL_FILE_DAMAGED)
                .map(StaffCase::id)
                .filter(id -> id.contains("journal."))
                .count();
    }
}
