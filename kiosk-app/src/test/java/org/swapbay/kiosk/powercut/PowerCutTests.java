package org.swapbay.kiosk.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.powercut.CuttableDisk.Loss;

/**
 * Nothing that was acknowledged is lost, whatever the disk did with what was not forced. The long form:
 * {@code ./test -Dtest=PowerCutTests -Dsurefire.failIfNoSpecifiedTests=false -DskipITs -Dswapbay.cuts=20000}, and with
 * {@code -Dswapbay.uptime=66} each of three hundred databases is kept open longer than H2's retention time before its cut.
 */
class PowerCutTests {

    private static final long SEED = Long.getLong("swapbay.seed", 20260901L);

    @TempDir
    Path folder;

    @AfterAll
    static void tell() throws IOException {
        CutsReport.write();
    }

    @Test
    void nothingAcknowledgedIsLostWhereverThePowerIsCut() throws IOException {
        var cuts = Integer.getInteger("swapbay.cuts", 150);
        for (var round = 0; round < cuts; round++) {
            var chance = new SplittableRandom(SEED + round);
            var disk = new CuttableDisk();
            try (var kiosk = new RecordingKiosk("disk" + round, disk)) {
                disk.failAfter(chance.nextInt(300));
                kiosk.recordUntilDark(chance);
                survives(kiosk, disk, round, chance);
                CutsReport.counted("at a random write or force");
            }
        }
    }

    /** Places in the file are written a second time, and what still counts is gathered from them. */
    @Test
    void norWhereOldPagesGiveWayToNewOnes() throws IOException {
        var cuts = Integer.getInteger("swapbay.cuts", 30);
        for (var round = 0; round < cuts; round++) {
            var chance = new SplittableRandom(SEED + round);
            var disk = new CuttableDisk();
            try (var kiosk = new RecordingKiosk("reused" + round, disk)) {
                disk.failAfter(chance.nextInt(900));
                kiosk.recordAndTidyUntilDark(chance);
                survives(kiosk, disk, round, chance);
                CutsReport.counted("in a file open for long, which is tidied");
            }
        }
    }

    @Test
    void norAfterTheDatabaseWasOpenLongerThanItKeepsOldPages() throws Exception {
        var uptime = Integer.getInteger("swapbay.uptime", 0);
        var databases = uptime == 0 ? 3 : 300;
        var kiosks = new RecordingKiosk[databases];
        var disks = new CuttableDisk[databases];
        for (var i = 0; i < databases; i++) {
            disks[i] = new CuttableDisk();
            kiosks[i] = new RecordingKiosk("old" + i, disks[i]);
        }
        var until = System.nanoTime() + uptime * 1_000_000_000L;
        do {
            for (var kiosk : kiosks) kiosk.record(3);
        } while (System.nanoTime() < until);
        for (var i = 0; i < databases; i++) {
            var chance = new SplittableRandom(SEED + i);
            var atRest = i % 3 == 0;
            if (!atRest) {
                disks[i].failAfter(chance.nextInt(300));
                kiosks[i].recordUntilDark(chance);
            }
            survives(kiosks[i], disks[i], i, chance);
            CutsReport.counted("after %d s of real time, %s".formatted(uptime, atRest ? "at rest" : "in a commit"));
            kiosks[i].close();
        }
    }

    private void survives(RecordingKiosk kiosk, CuttableDisk disk, int round, SplittableRandom chance)
            throws IOException {
        for (var loss : Loss.values()) {
            var place = Files.createDirectory(folder.resolve(loss + "-" + round + "-" + kiosk.name()));
            disk.recover(place, loss, chance);
            var journal = FileChannel.open(
                    place.resolve("journal"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try (var recovered = new RecordedKiosk(journal, place.resolve("kiosk"))) {
                assertThat(recovered.journalled())
                        .as("seed=%d round=%d loss=%s: journal", SEED, round, loss)
                        .isGreaterThanOrEqualTo(kiosk.acknowledged());
                assertThat(recovered.appliedBeforeCatchUp())
                        .as("seed=%d round=%d loss=%s: database alone", SEED, round, loss)
                        .isGreaterThanOrEqualTo(kiosk.acknowledged());
                assertThat(recovered.rowsAfterCatchUp())
                        .as("seed=%d round=%d loss=%s: rows", SEED, round, loss)
                        .isEqualTo(recovered.journalled());
            }
            try (var files = Files.walk(place)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }
}
