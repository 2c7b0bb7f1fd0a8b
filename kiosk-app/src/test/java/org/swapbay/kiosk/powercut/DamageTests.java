package org.swapbay.kiosk.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.safekeeping.Trust;

/**
 * Bytes changed and ends cut off, in database and journal. What comes of it is the same state, a state brought back
 * without loss or with a loss that is told, or safe mode; never another state as if nothing had been.
 *
 * <p>The long form: {@code -Dswapbay.damages=1000}.
 */
class DamageTests {

    private static final long SEED = Long.getLong("swapbay.seed", 20261122L);
    private static final int DAMAGES = Integer.getInteger("swapbay.damages", 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path place;

    private Path good = Path.of("");
    private Set<Integer> cases = new TreeSet<>();
    private Set<Integer> schools = new TreeSet<>();

    @BeforeEach
    void used() throws Exception {
        good = Files.createDirectory(place.resolve("good"));
        try (var kiosk = new KeptKiosk(new DiskFolder(good), CLOCK)) {
            for (var i = 0; i < 4; i++) kiosk.change();
            for (var i = 0; i < 8; i++) kiosk.record(3);
            kiosk.backUp();
            for (var i = 0; i < 8; i++) kiosk.record(2);
            cases = kiosk.cases();
            schools = kiosk.schools();
        }
    }

    @AfterAll
    static void tell() throws IOException {
        KeepingReport.write();
    }

    @Test
    void changedBytesOfTheDatabaseAreNeverBelieved() throws IOException {
        var bytes = Files.readAllBytes(good.resolve("swapbay.mv.db"));
        for (var round = 0; round < 4 * DAMAGES; round++) {
            var chance = new SplittableRandom(SEED + round);
            judge("database flipped", "swapbay.mv.db", flipped(bytes, 1 << chance.nextInt(8), chance), round);
        }
    }

    @Test
    void aDatabaseCutOffAnywhereIsNeverBelieved() throws IOException {
        var bytes = Files.readAllBytes(good.resolve("swapbay.mv.db"));
        for (var round = 0; round < DAMAGES; round++) {
            var length = new SplittableRandom(SEED + round).nextInt(bytes.length);
            judge("database cut", "swapbay.mv.db", Arrays.copyOf(bytes, length), round);
        }
    }

    @Test
    void changedBytesOfTheJournalAreNeverBelieved() throws IOException {
        for (var file : journalFiles()) {
            var bytes = Files.readAllBytes(good.resolve(file));
            for (var round = 0; round < DAMAGES; round++) {
                var chance = new SplittableRandom(SEED + round);
                judge("journal flipped", file, flipped(bytes, 1 << chance.nextInt(4), chance), round);
            }
        }
    }

    @Test
    void aJournalCutOffAnywhereIsNeverBelieved() throws IOException {
        var bytes = Files.readAllBytes(good.resolve("journal"));
        for (var round = 0; round < 2 * DAMAGES; round++) {
            var length = new SplittableRandom(SEED + round).nextInt(bytes.length);
            judge("journal cut", "journal", Arrays.copyOf(bytes, length), round);
        }
    }

    private java.util.List<String> journalFiles() throws IOException {
        return new DiskFolder(good)
                .names("").stream().filter(name -> name.startsWith("journal")).toList();
    }

    private static byte[] flipped(byte[] bytes, int howMany, SplittableRandom chance) {
        var damaged = bytes.clone();
        for (var i = 0; i < howMany; i++) damaged[chance.nextInt(damaged.length)] ^= (byte) (1 << chance.nextInt(8));
        return damaged;
    }

    private void judge(String what, String file, byte[] damaged, int round) throws IOException {
        var there = place.resolve("damaged");
        FileSystemUtils.copyRecursively(good, there);
        Files.write(there.resolve(file), damaged);
        try (var kiosk = new KeptKiosk(new DiskFolder(there), CLOCK)) {
            var name = "seed=%d %s %s round=%d: %s".formatted(SEED, what, file, round, kiosk.trust);
            switch (kiosk.trust) {
                case Trust.Sound sound -> {
                    assertThat(sound.first()).as(name).isFalse();
                    assertThat(kiosk.cases()).as(name).isEqualTo(cases);
                    assertThat(kiosk.schools()).as(name).isEqualTo(schools);
                }
                case Trust.Restored restored -> {
                    assertThat(kiosk.cases()).as(name).isEqualTo(cases);
                    var missing = schools.size() - kiosk.schools().size();
                    assertThat(restored.changesLost()).as(name).isGreaterThanOrEqualTo(missing);
                    restored.setAside()
                            .forEach(aside ->
                                    assertThat(there.resolve(aside)).as(name).hasBinaryContent(damaged));
                }
                case Trust.SafeMode _ ->
                    assertThat(there.resolve(file)).as(name).hasBinaryContent(damaged);
            }
            KeepingReport.counted(what + " → " + kiosk.trust.getClass().getSimpleName());
        }
        FileSystemUtils.deleteRecursively(there);
    }
}
