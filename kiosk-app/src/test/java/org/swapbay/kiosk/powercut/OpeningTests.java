package org.swapbay.kiosk.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.safekeeping.Trust;
import org.swapbay.kiosk.safekeeping.Trust.Cause;
import org.swapbay.kiosk.safekeeping.Trust.Damage;

/** What a start makes of records that are not as they were left. */
class OpeningTests {

    private static final Instant MORNING = Instant.parse("2026-09-01T09:00:00Z");

    @TempDir
    Path place;

    @TempDir
    Path otherDisk;

    private Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);

    @Test
    void aNewFolderIsTheKiosksAlone() throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isEqualTo(new Trust.Sound(true));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatWasWrittenIsThereAgain() throws Exception {
        used();
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isEqualTo(new Trust.Sound(false));
            assertThat(kiosk.cases()).hasSize(40);
            assertThat(kiosk.schools()).hasSize(3);
        }
    }

    @Test
    void aMissingDatabaseComesBackFromBackupAndJournal() throws Exception {
        used();
        Files.delete(place.resolve("swapbay.mv.db"));
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isInstanceOfSatisfying(Trust.Restored.class, restored -> {
                assertThat(restored.damage()).isEqualTo(Damage.MISSING);
                assertThat(restored.from()).isEqualTo(MORNING.plusSeconds(3600));
                assertThat(restored.changesLost()).isZero();
            });
            assertThat(kiosk.cases()).hasSize(40);
            assertThat(kiosk.schools()).hasSize(3);
        }
    }

    @Test
    void aDatabaseOfGarbageIsSetAsideAndNotDeleted() throws Exception {
        used();
        Files.write(place.resolve("swapbay.mv.db"), new byte[20_000]);
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isInstanceOf(Trust.Restored.class);
            var aside = ((Trust.Restored) kiosk.trust).setAside();
            assertThat(aside).hasSize(1).allSatisfy(name -> assertThat(place.resolve(name))
                    .hasSize(20_000));
            assertThat(kiosk.cases()).hasSize(40);
        }
    }

    @Test
    void aChangeMadeAfterTheBackupIsToldToBeLost() throws Exception {
        used();
        try (var kiosk = open()) {
            kiosk.change();
            kiosk.record(1);
        }
        Files.delete(place.resolve("swapbay.mv.db"));
        try (var kiosk = open()) {
            assertThat(kiosk.trust)
                    .isInstanceOfSatisfying(Trust.Restored.class, restored -> assertThat(restored.changesLost())
                            .isEqualTo(1));
            assertThat(kiosk.cases()).hasSize(41);
            assertThat(kiosk.schools()).hasSize(3);
        }
    }

    @Test
    void aNewestBackupThatWasChangedIsPassedOver() throws Exception {
        used();
        Files.delete(place.resolve("swapbay.mv.db"));
        var newest = place.resolve("backups/2026-09-01T10-00-00Z.zip");
        var bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 3] ^= 1;
        Files.write(newest, bytes);
        Files.write(otherDisk.resolve("2026-09-01T10-00-00Z.zip"), bytes);
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isInstanceOfSatisfying(Trust.Restored.class, restored -> {
                assertThat(restored.from()).isEqualTo(MORNING);
                assertThat(restored.changesLost()).isEqualTo(1);
            });
            assertThat(kiosk.cases()).hasSize(40);
            assertThat(newest).hasBinaryContent(bytes);
        }
    }

    @Test
    void aBackupElsewhereIsAsGood() throws Exception {
        used();
        Files.delete(place.resolve("swapbay.mv.db"));
        for (var backup : new DiskFolder(place).names("backups")) Files.delete(place.resolve(backup));
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isInstanceOf(Trust.Restored.class);
            assertThat(kiosk.cases()).hasSize(40);
        }
    }

    @Test
    void withoutAnyBackupNothingIsInvented() throws Exception {
        used();
        forgetBackups();
        Files.delete(place.resolve("swapbay.mv.db"));
        assertSafe(Cause.DATABASE_LOST);
    }

    @Test
    void withoutAnyBackupTheJournalTellsEverythingWhereItCan() throws Exception {
        try (var kiosk = open()) {
            kiosk.record(2);
            kiosk.record(3);
        }
        Files.delete(place.resolve("swapbay.mv.db"));
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isInstanceOf(Trust.Restored.class);
            assertThat(kiosk.cases()).hasSize(5);
        }
    }

    @Test
    void aJournalThatLostItsEndIsNotGoneOnWith() throws Exception {
        used();
        var journal = place.resolve("journal");
        Files.write(journal, Arrays.copyOf(Files.readAllBytes(journal), 200));
        assertSafe(Cause.JOURNAL_INCOMPLETE);
    }

    @Test
    void norWhereOnlyABackupKnowsHowFarItWent() throws Exception {
        used();
        var journal = place.resolve("journal");
        Files.write(journal, new byte[0]);
        for (var closed : new DiskFolder(place).names("")) {
            if (closed.startsWith("journal.")) Files.delete(place.resolve(closed));
        }
        Files.delete(place.resolve("swapbay.mv.db"));
        assertSafe(Cause.JOURNAL_INCOMPLETE);
    }

    @Test
    void aMissingJournalIsNotBegunAnew() throws Exception {
        used();
        Files.delete(place.resolve("journal"));
        assertSafe(Cause.JOURNAL_INCOMPLETE);
        assertThat(place.resolve("journal")).doesNotExist();
    }

    @Test
    void aDatabaseOfAnotherPastIsNotMixedWithThisOne() throws Exception {
        used();
        var otherPlace = Files.createDirectory(place.resolve("other"));
        try (var other = new KeptKiosk(new DiskFolder(otherPlace), clock)) {
            for (var i = 0; i < 5; i++) other.record(1);
        }
        Files.copy(
                otherPlace.resolve("swapbay.mv.db"),
                place.resolve("swapbay.mv.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var kiosk = open()) {
            assertThat(kiosk.trust)
                    .isInstanceOfSatisfying(Trust.Restored.class, restored -> assertThat(restored.damage())
                            .isEqualTo(Damage.OTHER_PAST));
            assertThat(kiosk.cases()).hasSize(40);
        }
    }

    @Test
    void aDatabaseThatIsOpenElsewhereIsLeftAlone() throws Exception {
        used();
        var before = Files.readAllBytes(place.resolve("swapbay.mv.db"));
        try (var file = FileChannel.open(place.resolve("swapbay.mv.db"), StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertSafe(Cause.IN_USE);
        }
        assertThat(place.resolve("swapbay.mv.db")).hasBinaryContent(before);
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws Exception {
        used();
        inTheDatabase("""
                insert into "flyway_schema_history" values (900, '9000', 'of a newer program', 'SQL', 'x', 1, 'sa', now(), 1, true)""");
        var before = Files.readAllBytes(place.resolve("swapbay.mv.db"));
        assertSafe(Cause.DATABASE_NEWER);
        assertThat(place.resolve("swapbay.mv.db")).hasBinaryContent(before);
    }

    /** Its tables cannot be made a second time beside those that are there. */
    @Test
    void aDatabaseThatDoesNotSayWhichTablesItHasIsLeftAlone() throws Exception {
        used();
        inTheDatabase("drop table \"flyway_schema_history\"");
        var before = Files.readAllBytes(place.resolve("swapbay.mv.db"));
        assertSafe(Cause.START_FAILED);
        assertThat(place.resolve("swapbay.mv.db")).hasBinaryContent(before);
    }

    @Test
    void theJournalGoesOnInManyFilesAndAllOfThemFollow() throws Exception {
        used();
        try (var kiosk = open()) {
            assertThat(new DiskFolder(place).names("").stream().filter(name -> name.startsWith("journal.")))
                    .hasSizeGreaterThan(1);
            kiosk.journal().verify();
        }
    }

    /** Three schools, forty cases, two backups an hour apart and something after each. */
    private void used() throws IOException, SQLException {
        var elsewhere = Optional.<org.swapbay.kiosk.journal.Folder>of(new DiskFolder(otherDisk));
        try (var kiosk = open()) {
            kiosk.change();
            kiosk.change();
            for (var i = 0; i < 10; i++) kiosk.record(1);
            kiosk.backUp(elsewhere);
        }
        clock = Clock.offset(clock, Duration.ofHours(1));
        try (var kiosk = open()) {
            for (var i = 0; i < 5; i++) kiosk.record(2);
            kiosk.change();
            for (var i = 0; i < 5; i++) kiosk.record(2);
            kiosk.backUp(elsewhere);
            for (var i = 0; i < 10; i++) kiosk.record(1);
        }
    }

    private void inTheDatabase(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(new DiskFolder(place).databaseUrl("swapbay"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void forgetBackups() throws IOException {
        for (var backup : new DiskFolder(place).names("backups")) Files.delete(place.resolve(backup));
        for (var backup : new DiskFolder(otherDisk).names("")) Files.delete(otherDisk.resolve(backup));
    }

    private void assertSafe(Cause cause) {
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isEqualTo(new Trust.SafeMode(cause));
            assertThat(kiosk.serves()).isFalse();
        }
    }

    private KeptKiosk open() {
        var folder = new DiskFolder(place);
        try {
            folder.found();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new KeptKiosk(folder, Optional.of(new DiskFolder(otherDisk)), clock);
    }
}
