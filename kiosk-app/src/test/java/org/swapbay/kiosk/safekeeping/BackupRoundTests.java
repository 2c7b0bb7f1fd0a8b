package org.swapbay.kiosk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.journal.Folder;

class BackupRoundTests {

    private static final Instant MORNING = Instant.parse("2026-09-01T09:00:00Z");

    @TempDir
    Path place;

    @TempDir
    Path second;

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private StartedRecords running;
    private BackupRound round;

    @BeforeEach
    void start() {
        running = new StartedRecords(place, clock, DataSize.ofBytes(0));
        round = round(running.startUp.folder(), Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        running.close();
    }

    @Test
    void withNothingRecordedThereIsNothingToBackUp() throws IOException {
        round.look();
        assertThat(round.notice().kind()).isEqualTo(Notice.Kind.NOTHING_TO_BACK_UP);
        assertThat(backups()).isZero();
    }

    @Test
    void oneIsMadeInEachHourInWhichSomethingWasRecorded() throws IOException {
        somethingHappens();
        round.look();
        assertThat(round.notice()).isEqualTo(Notice.good(Notice.Kind.BACKED_UP, MORNING));
        somethingHappens();
        after(Duration.ofMinutes(59));
        assertThat(backups()).isEqualTo(1);
        after(Duration.ofMinutes(1));
        assertThat(backups()).isEqualTo(2);
        after(Duration.ofHours(5));
        assertThat(backups()).as("nothing was recorded since").isEqualTo(2);
    }

    @Test
    void aChangeThatTheJournalCannotTellAgainIsBackedUpSoon() throws IOException {
        somethingHappens();
        round.look();
        running.records.commit(() -> {});
        after(Duration.ofMinutes(4));
        assertThat(round.notice()).isEqualTo(Notice.good(Notice.Kind.BACKED_UP, MORNING));
        after(Duration.ofMinutes(1));
        assertThat(round.notice()).isEqualTo(Notice.good(Notice.Kind.BACKED_UP, MORNING.plus(Duration.ofMinutes(5))));
    }

    @Test
    void aRoundThatFailsIsSaidSinceWhenAndTriedAgainSoon() throws IOException {
        Files.writeString(place.resolve("backups"), "a file where the folder should be");
        somethingHappens();
        round.look();
        assertThat(round.notice()).isEqualTo(Notice.wrong(Notice.Kind.NO_BACKUP, MORNING));
        after(Duration.ofMinutes(5));
        assertThat(round.notice()).as("still since then").isEqualTo(Notice.wrong(Notice.Kind.NO_BACKUP, MORNING));
        Files.delete(place.resolve("backups"));
        after(Duration.ofMinutes(5));
        assertThat(round.notice()).isEqualTo(Notice.good(Notice.Kind.BACKED_UP, MORNING.plus(Duration.ofMinutes(10))));
    }

    @Test
    void aSecondFolderThatTakesNothingIsSaidAndTheBackupHereStands() throws IOException {
        var gone = Files.writeString(second.resolve("gone"), "unplugged").resolve("below");
        round = round(running.startUp.folder(), Optional.of(new DiskFolder(gone)));
        somethingHappens();
        round.look();
        assertThat(round.notice()).isEqualTo(Notice.wrong(Notice.Kind.NO_BACKUP_ELSEWHERE, MORNING));
        assertThat(backups()).isEqualTo(1);
    }

    @Test
    void photosGoToTheSecondFolderOnceAndWholeOnesOnly() throws IOException {
        var photo = Files.createDirectories(place.resolve("photos/ab")).resolve("abcd.jpg");
        Files.writeString(photo, "as it was kept");
        Files.writeString(photo.resolveSibling("abce.new"), "half");
        round = round(running.startUp.folder(), Optional.of(new DiskFolder(second)));
        somethingHappens();
        round.look();
        assertThat(second.resolve("photos/ab/abcd.jpg")).hasContent("as it was kept");
        assertThat(second.resolve("photos/ab/abce.new")).doesNotExist();
        Files.writeString(photo, "damaged since");
        somethingHappens();
        after(Duration.ofHours(1));
        assertThat(backups()).isEqualTo(2);
        assertThat(second.resolve("photos/ab/abcd.jpg")).hasContent("as it was kept");
    }

    @Test
    void backupsThatCannotBeLookedAtAreNoGoodNews() {
        round = round(unreadable(running.startUp.folder()), Optional.empty());
        assertThat(round.notice()).isEqualTo(Notice.wrong(Notice.Kind.NO_BACKUP, MORNING));
    }

    private BackupRound round(Folder folder, Optional<Folder> elsewhere) {
        var backups = new Backups(folder, elsewhere, running.pool, running.records, running.startUp.journal(), clock);
        return new BackupRound(running.startUp, backups, running.records, clock);
    }

    private void somethingHappens() {
        running.records.record(new RecordsFact.ClosedFileDamaged("long ago"));
    }

    private void after(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        round.look();
    }

    private long backups() throws IOException {
        return running.startUp.folder().names("backups").stream()
                .filter(name -> name.endsWith(".zip"))
                .count();
    }

    private static Folder unreadable(Folder folder) {
        return (Folder) Proxy.newProxyInstance(
                Folder.class.getClassLoader(), new Class<?>[] {Folder.class}, (_, method, arguments) -> {
                    if (method.getName().equals("names")) throw new IOException("input/output error");
                    return method.invoke(folder, arguments);
                });
    }
}
