package org.swapbay.kiosk.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.powercut.CuttableDisk.Loss;
import org.swapbay.kiosk.safekeeping.OlderDatabase;
import org.swapbay.kiosk.safekeeping.Trust;

/**
 * The power is cut while the start makes or migrates the tables, while a backup is written, while the journal goes on in
 * a new file, and while a database is brought back. Whatever the disk did with what was not forced, the next start has
 * everything that was acknowledged and needs nobody.
 *
 * <p>The long form: {@code -Dswapbay.keeping-cuts=1000}.
 */
class KeepingCutTests {

    private static final long SEED = Long.getLong("swapbay.seed", 20261122L);
    private static final int FEW = 3;
    private static final int CUTS = Integer.getInteger("swapbay.keeping-cuts", FEW);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path place;

    @AfterAll
    static void tell() throws IOException {
        KeepingReport.write();
    }

    @Test
    void theTablesAreThereWholeOrNotAtAll() throws Exception {
        cutEverywhere("first", (_, _) -> {}, (_, _) -> {});
    }

    /** From each version there ever was, with something in it; the ordinary run takes a few of them. */
    @Test
    void earlierTablesAreMigratedWholeOrStayAsTheyWere() throws Exception {
        var versions = OlderDatabase.versions();
        for (var i = 0; i < versions.size(); i += CUTS > FEW ? 1 : FEW) {
            var version = versions.get(i);
            var writes = writesOfMigrating(version);
            for (var round = 0; round < CUTS / FEW; round++) {
                var chance = new SplittableRandom(SEED + round);
                var disk = new CuttableDisk();
                var name = "from" + version + "-" + round;
                CuttablePath.insert(name, disk);
                var folder = new CuttableFolder(name, disk);
                var older = OlderDatabase.in(folder, version);
                disk.failAfter(chance.nextInt(writes));
                openUntilDark(folder);
                reopened(disk, name, "migration from " + version, round, chance, older.cases(), older.schools());
                CuttablePath.eject(name);
            }
        }
    }

    private static int writesOfMigrating(String version) throws IOException, SQLException {
        var disk = new CuttableDisk();
        CuttablePath.insert("uncut", disk);
        var folder = new CuttableFolder("uncut", disk);
        OlderDatabase.in(folder, version);
        disk.failAfter(Integer.MAX_VALUE);
        openUntilDark(folder);
        CuttablePath.eject("uncut");
        return (int) (Integer.MAX_VALUE - disk.operationsLeft());
    }

    @Test
    void aBackupThatIsCutOffWasNeverThere() throws Exception {
        cutEverywhere("backup", (kiosk, _) -> kiosk.record(3), (kiosk, _) -> {
            kiosk.backUp();
            kiosk.change();
            kiosk.record(2);
        });
    }

    @Test
    void theJournalGoesOnInANewFileOrInTheOldOne() throws Exception {
        cutEverywhere("rotation", (kiosk, _) -> kiosk.record(1), (kiosk, chance) -> {
            for (var i = 0; i < 12; i++) {
                if (chance.nextInt(4) == 0) kiosk.change();
                else kiosk.record(1 + chance.nextInt(4));
            }
        });
    }

    @Test
    void aDatabaseIsBroughtBackAtTheNextStartAtTheLatest() throws Exception {
        for (var round = 0; round < CUTS; round++) {
            var chance = new SplittableRandom(SEED + round);
            var disk = new CuttableDisk();
            var name = "restore" + round;
            CuttablePath.insert(name, disk);
            var folder = new CuttableFolder(name, disk);
            int cases;
            try (var kiosk = new KeptKiosk(folder, CLOCK)) {
                kiosk.change();
                for (var i = 0; i < 6; i++) kiosk.record(2);
                kiosk.backUp();
                for (var i = 0; i < 4; i++) kiosk.record(1);
                cases = kiosk.cases().size();
            }
            folder.delete("swapbay.mv.db");
            folder.sync();
            disk.failAfter(chance.nextInt(round % 2 == 0 ? 700 : 150));
            openUntilDark(folder);
            reopened(disk, name, "restore", round, chance, cases, 1);
            CuttablePath.eject(name);
        }
    }

    /** What happens before and while the power may be cut. */
    @FunctionalInterface
    private interface Work {
        void at(KeptKiosk kiosk, SplittableRandom chance) throws IOException, SQLException;
    }

    private void cutEverywhere(String what, Work before, Work during) throws Exception {
        for (var round = 0; round < CUTS; round++) {
            var chance = new SplittableRandom(SEED + round);
            var disk = new CuttableDisk();
            var name = what + round;
            CuttablePath.insert(name, disk);
            var folder = new CuttableFolder(name, disk);
            if (what.equals("first")) disk.failAfter(chance.nextInt(900));
            try (var kiosk = new KeptKiosk(folder, CLOCK)) {
                var cases = 0;
                var schools = 0;
                try {
                    if (kiosk.serves()) {
                        before.at(kiosk, chance);
                        if (!what.equals("first")) disk.failAfter(chance.nextInt(260));
                        during.at(kiosk, chance);
                    }
                } catch (RuntimeException | IOException | SQLException e) {
                    if (!disk.isDark()) throw e;
                } finally {
                    cases = kiosk.cases().size();
                    schools = kiosk.schools().size();
                }
                reopened(disk, name, what, round, chance, cases, schools);
            }
            CuttablePath.eject(name);
        }
    }

    private static void openUntilDark(CuttableFolder folder) {
        try (var kiosk = new KeptKiosk(folder, CLOCK)) {
            assertThat(kiosk.trust).isNotNull();
        } catch (RuntimeException dark) {
            // What the start cannot finish, the next one does.
        }
    }

    private void reopened(
            CuttableDisk disk, String name, String what, int round, SplittableRandom chance, int cases, int schools)
            throws IOException {
        for (var loss : Loss.values()) {
            var found = Files.createDirectory(place.resolve("%s-%d-%s".formatted(what, round, loss)));
            for (var file : disk.afterCut(loss, chance).entrySet()) {
                var path = found.resolve(file.getKey().substring(name.length() + 1));
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            try (var kiosk = new KeptKiosk(new DiskFolder(found), Clock.offset(CLOCK, Duration.ofHours(1)))) {
                assertThat(kiosk.trust)
                        .as("seed=%d %s round=%d loss=%s", SEED, what, round, loss)
                        .isNotInstanceOf(Trust.SafeMode.class);
                assertThat(kiosk.cases().size())
                        .as("seed=%d %s round=%d loss=%s: cases", SEED, what, round, loss)
                        .isGreaterThanOrEqualTo(cases);
                assertThat(kiosk.schools().size())
                        .as("seed=%d %s round=%d loss=%s: schools", SEED, what, round, loss)
                        .isGreaterThanOrEqualTo(schools);
                kiosk.journal().verify();
                kiosk.record(1);
            }
            try (var files = Files.walk(found)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
            KeepingReport.counted("power cut: " + what);
        }
    }
}
