package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/**
 * Many visits in one process, on files: threads, descriptors and the cost of a visit stay, heap and record grow within bounds. All ten thousand:
 * {@code ./test -pl kiosk-app -am -Dtest=ManyVisitsTests -Dsurefire.failIfNoSpecifiedTests=false -Dswapbay.visits=10000}.
 */
class ManyVisitsTests {

    private static final int VISITS = Integer.getInteger("swapbay.visits", 60);
    private static final int PARTS = 5;
    private static final Logger log = LoggerFactory.getLogger(ManyVisitsTests.class);
    private static final List<String> ROWS = new ArrayList<>();

    /** The database's page cache, which a short run does not fill before it is measured, and as much again for the rest. */
    private static final long MOST_HEAP = 8L << 20;

    /** Some 1.6 kB were measured. */
    private static final long JOURNAL_BYTES_A_VISIT = 4_000;

    /** What a visit leaves in the tables, and as much again for what is not gathered yet; some 6 kB were measured. */
    private static final long DATABASE_BYTES_A_VISIT = 20_000;

    /** What an hour of visits writes before it is tidied. */
    private static final long DATABASE_BYTES_AN_HOUR = 6L << 20;

    private static final int VISITS_AN_HOUR = 20;

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingGrowsButTheRecord() throws IOException, SQLException {
        try (var kiosk = new KioskOnDisk(folder)) {
            visits(kiosk, 0, VISITS / PARTS);
            var before = Reading.of(kiosk);
            var after = before;
            var costs = new ArrayList<Double>();
            for (var part = 1; part < PARTS; part++) {
                var begun = processor();
                visits(kiosk, part * VISITS / PARTS, (part + 1) * VISITS / PARTS);
                costs.add((processor() - begun) / 1e6 * PARTS / VISITS);
                after = Reading.of(kiosk);
                tell((part + 1) * VISITS / PARTS, after, costs.getLast());
            }
            var served = VISITS - VISITS / PARTS;
            assertThat(after.heap - before.heap).as("heap").isLessThan(MOST_HEAP);
            assertThat(after.threads - before.threads).as("threads").isLessThan(3);
            assertThat(after.descriptors - before.descriptors).as("descriptors").isLessThan(3);
            assertThat((after.journal - before.journal) / served).as("journal").isLessThan(JOURNAL_BYTES_A_VISIT);
            assertThat(after.database)
                    .as("database")
                    .isLessThan(DATABASE_BYTES_AN_HOUR + VISITS * DATABASE_BYTES_A_VISIT);
            assertThat(costs.getLast()).as("cost of a visit").isLessThan(2 * costs.getFirst());
            assertThat(kiosk.parts.get(CustodyLedger.class).firstBrokenEntry()).isEmpty();
        }
    }

    /** Of this thread, which does all there is to do: other work on the machine does not count. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A row of the report: visits, heap, threads, descriptors, journal, database, milliseconds of processor a visit. */
    private static void tell(int visits, Reading reading, double cost) throws IOException {
        var row = "| %,d | %.1f MB | %d | %d | %.1f MB | %.1f MB | %.1f |"
                .formatted(
                        visits,
                        reading.heap / 1e6,
                        reading.threads,
                        reading.descriptors,
                        reading.journal / 1e6,
                        reading.database / 1e6,
                        cost);
        log.info(row);
        ROWS.add(row);
        Files.write(Files.createDirectories(Path.of("target")).resolve("visits.md"), ROWS);
    }

    private static void visits(KioskOnDisk kiosk, int from, int to) throws SQLException {
        for (var visit = from; visit < to; visit++) {
            kiosk.passes(Duration.ofHours(1).dividedBy(VISITS_AN_HOUR));
            if (visit % VISITS_AN_HOUR == 0) kiosk.tidies();
            swap(kiosk, School.STUDENTS.get(visit % School.STUDENTS.size()));
            everythingGoesBack(kiosk, School.STUDENTS.get(visit % School.STUDENTS.size()), visit);
        }
    }

    private static void swap(KioskOnDisk kiosk, String student) {
        kiosk.scans(School.badge(student));
        kiosk.scans(School.label(School.own(student)));
        kiosk.touches(new Touch.ChoseErrand(Errand.SWAP));
        kiosk.touches(new Touch.ChoseSymptom(Symptom.SCREEN));
        kiosk.touches(new Touch.ChoseCause(Cause.DROPPED, "it fell off the desk"));
        kiosk.touches(new Touch.GoOn());
        kiosk.looks();
        var in = kiosk.world.bay(
                ((Scene.PutIn) kiosk.desk().now().scene()).opening().bay());
        kiosk.world.put(student, in, School.own(student));
        in.open = false;
        kiosk.looks();
        var take = (Scene.TakeLoaner) kiosk.desk().now().scene();
        var out = kiosk.world.bay(take.opening().bay());
        kiosk.looks();
        kiosk.world.take(student, out);
        kiosk.scans(take.loaner().tag().value());
        out.open = false;
        kiosk.looks();
        assertThat(kiosk.desk().now().scene()).isInstanceOf(Scene.Done.class);
        kiosk.touches(new Touch.PrintReceipt(Locale.ENGLISH));
        kiosk.touches(new Touch.NoReceipt());
    }

    /** What staff and repair do between two visits, written as they would. */
    private static void everythingGoesBack(KioskOnDisk kiosk, String student, int visit) {
        var own = new AssetId(School.own(student));
        var loaner = kiosk.world.hands(student).iterator().next();
        kiosk.world.bays.values().forEach(bay -> {
            if (own.value().equals(bay.content)) bay.content = null;
        });
        var home = Integer.parseInt(loaner.substring("ln-".length()));
        kiosk.world.hands(student).clear();
        kiosk.world.hands(student).add(own.value());
        kiosk.world.bay(home).content = loaner;
        // The hallway's own memory of who took what is no part of the kiosk.
        kiosk.world.takenBy.clear();
        var now = Clock.systemUTC().instant();
        var custody = kiosk.parts.get(CustodyLedger.class);
        kiosk.parts.get(Records.class).commit(() -> {
            custody.record(own, new Custody.HeldByPerson(new PersonId(student)), "repaired", "own/" + visit, now);
            custody.record(new AssetId(loaner), new Custody.HeldInBay(home), "restocked", "loaner/" + visit, now);
            kiosk.jdbc
                    .sql("update repair_ticket set state = 'CLOSED' where state = 'OPEN'")
                    .update();
            kiosk.jdbc
                    .sql("update loan set returned_at = ? where returned_at is null")
                    .param(now)
                    .update();
        });
        kiosk.looks();
    }

    /** @param heap bytes in use after collecting garbage */
    private record Reading(long heap, int threads, long descriptors, long journal, long database) {

        static Reading of(KioskOnDisk kiosk) throws IOException {
            System.gc();
            System.gc();
            var machine = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Reading(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    machine.getOpenFileDescriptorCount(),
                    kiosk.journalBytes(),
                    kiosk.databaseBytes());
        }
    }
}
